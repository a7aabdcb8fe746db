/** Of the parts that know nothing of Unreel. */
export const kit = {
  dismiss: 'Dismiss',
  notLoaded: 'This part of the page could not be loaded. Close it, and open it again when there is a network.',
  remove: 'Remove',
  removeItem: (name: string) => `Remove ${name}`,
};
