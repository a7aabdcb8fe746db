/** What is asked before something is lost. */
import { formatCount } from '../format';
import { plural } from '../plural';
import { amounts } from './amounts';

export const questions = {
  deleteOne: 'Delete this MP3?',
  deleteAll: 'Delete all results?',
  removeAll: (count: number) => `Remove all ${amounts.files(count)}?`,
  update: 'Update now?',
  isUnsaved: (fileName: string) => `${fileName} has not been saved yet.`,
  areUnsaved: (count: number) =>
    plural(count, { one: 'One MP3 has not been saved yet.', other: `${formatCount(count)} MP3s have not been saved yet.` }),
  isRunning: 'The conversion that is running will be cancelled.',
  listWillBeEmpty: (count: number) =>
    plural(count, {
      one: 'The list will be empty: choose its file again afterwards.',
      other: `The list will be empty: choose its ${amounts.files(count)} again afterwards.`,
    }),
  chooseAgain: (count: number) =>
    plural(count, {
      one: 'The file that waits has to be chosen again afterwards; the list stays.',
      other: `The ${amounts.files(count)} that wait have to be chosen again afterwards; the list stays.`,
    }),
  doDelete: 'Delete',
  doRemove: 'Remove',
  doUpdate: 'Update',
};
