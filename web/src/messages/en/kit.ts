/** Of the parts that know nothing of Unreel. */
export const kit = {
  dismiss: 'Dismiss',
  notLoaded: 'This part of the page could not be loaded. Close it, and open it again when there is a network.',
  /** Of the button that shows what else can be done. */
  moreOf: (name: string) => `More for ${name}`,
};
