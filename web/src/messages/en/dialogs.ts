export const dialogs = {
  close: 'Close',
  keep: 'Keep',
};
