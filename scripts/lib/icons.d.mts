/** Their contents by their names in web/public/icons. */
export function makeIcons(): Record<string, Buffer>;
