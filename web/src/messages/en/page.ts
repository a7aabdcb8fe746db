export const page = {
  name: 'Unreel',
  about: 'About',
  help: 'Help',
  settings: 'Settings',
  install: 'Install',
  /** In the tab's title, while a result waits to be saved. */
  done: 'Done',
};
