import { formatCount } from '../format';
import { plural } from '../plural';

export const add = {
  region: 'Add files',
  title: 'Turn any video or audio file into an MP3',
  lead: 'It happens right here in your browser, and nothing leaves your device.',
  notAdded: 'The files could not be added, as a part of the page is missing. Load the page again, and add them once more.',
  choose: 'Choose files',
  chooseFolder: 'Choose a folder',
  addMore: 'Add files',
  folder: 'Folder',
  addFolder: 'Add folder',
  orDrop: 'or drop them anywhere on this page, folders too',
  orDropMore: 'or drop them anywhere on this page',
  dropHere: 'Drop to add',

  walking: (files: number) => `Looking through the folder: ${plural(files, { one: 'one file', other: `${formatCount(files)} files` })} so far`,
  stopWalking: 'That is enough',
  twice: (files: number) =>
    plural(files, {
      one: 'One file is in the list already, so it was not added again.',
      other: `${formatCount(files)} files are in the list already, so they were not added again.`,
    }),
  addAnyway: 'Add anyway',
  limits: {
    files: (most: number) => `There is more in it than ${formatCount(most)} files: what came first was added. Add the rest folder by folder.`,
    depth: (deepest: number) => `Folders that lie more than ${formatCount(deepest)} deep were left out.`,
  },
  nothingAmong: (files: number) =>
    plural(files, { one: 'The one file in it is neither video nor audio.', other: `None of the ${formatCount(files)} files in it is video or audio.` }),

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
