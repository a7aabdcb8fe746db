export const dialogs = {
  cancel: 'Cancel',
  close: 'Close',
  keep: 'Keep',
};
