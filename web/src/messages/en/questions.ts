/** What is asked before something is lost. */
import { formatCount } from '../format';
import { plural } from '../plural';
import { amounts } from './amounts';

export const questions = {
  update: 'Update now?',
  areUnsaved: (count: number) =>
    plural(count, { one: 'One MP3 has not been saved yet.', other: `${formatCount(count)} MP3s have not been saved yet.` }),
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
  doUpdate: 'Update',
};
