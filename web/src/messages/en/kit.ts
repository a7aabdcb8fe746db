/** Of the parts that know nothing of Unreel. */
export const kit = {
  dismiss: 'Dismiss',
  remove: 'Remove',
  removeItem: (name: string) => `Remove ${name}`,
};
