import { formatCount } from '../format';
import { plural } from '../plural';

export const notices = {
  canGoOn: (count: number) =>
    plural(count, {
      one: 'A file of your last visit can go on, once the browser may open it again.',
      other: `${formatCount(count)} files of your last visit can go on, once the browser may open them again.`,
    }),
  allow: 'Allow',
  chooseAgain: (count: number) =>
    plural(count, {
      one: 'A file of your last visit is not finished. Choose it again, and it goes on.',
      other: `${formatCount(count)} files of your last visit are not finished. Choose them again, or their folder, and they go on.`,
    }),
  choose: 'Choose again',
  forget: 'Forget them',
  inMemory: 'This browser window keeps results in memory only: save each MP3 before you close the page.',
  listNotKept: 'The browser has no room left to keep the list: until it has, what is not finished would be lost with the page. Save or delete earlier results.',
  resultIsGone: (fileName: string) =>
    `${fileName} is no longer there: the browser’s storage was cleared, or it was deleted in another tab.`,
  wordsNotRead: (name: string, why: string) => `The words of “${name}” were left out. ${why}`,
  updateWaits: 'A new version of Unreel is here.',
  updatedElsewhere: 'Another tab has updated Unreel; this one goes on with the version before.',
  updateLater: 'It can be taken when the conversion is over.',
  update: 'Update',
};
