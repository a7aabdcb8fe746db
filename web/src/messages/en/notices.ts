import { formatCount } from '../format';
import { plural } from '../plural';

export const notices = {
  interrupted: (count: number) =>
    plural(count, {
      one: 'This conversion was interrupted when the page was closed. Choose the file again:',
      other: `These ${formatCount(count)} conversions were interrupted when the page was closed. Choose the files again:`,
    }),
  andMore: (count: number) => `and ${formatCount(count)} more`,
  inMemory: 'This browser window keeps results in memory only: save each MP3 before you close the page.',
  resultIsGone: (fileName: string) =>
    `${fileName} is no longer there: the browser’s storage was cleared, or it was deleted in another tab.`,
  wordsNotRead: (name: string, why: string) => `The words of “${name}” were left out. ${why}`,
  updateWaits: 'A new version of Unreel is here.',
  updatedElsewhere: 'Another tab has updated Unreel; this one goes on with the version before.',
  updateLater: 'It can be taken when the conversion is over.',
  update: 'Update',
};
