export const add = {
  region: 'Add files',
  title: 'Turn any video or audio file into an MP3',
  lead: 'It happens right here in your browser, and nothing leaves your device.',
  choose: 'Choose files',
  addMore: 'Add files',
  orDrop: 'or drop them anywhere on this page, folders too',
  orDropMore: 'or drop them anywhere on this page',
  dropHere: 'Drop to add',
  promises: 'What you can rely on',
  isPrivate: {
    title: 'Private.',
    text: 'Your files are never uploaded, and this page can connect to nothing but its own site.',
  },
  anySize: {
    title: 'Any size.',
    text: 'Files are read piece by piece, so hours of video are fine, and hundreds of files.',
  },
  fast: {
    title: 'Fast.',
    text: 'All cores of your device work at once, without installing anything.',
  },
};
