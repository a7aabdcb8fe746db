/** The language of everything that the page says, its numbers included. */
export const LANGUAGE = 'en';
