import { formatCount } from '../format';
import { plural } from '../plural';
import { amounts } from './amounts';

/** What is said of results that are saved together, renamed and played. */
export const savingWords = {
  makingZip: (done: number, total: number) => `Making the zip: ${formatCount(done)} of ${amounts.mp3s(total)}`,
  savingInto: (folder: string, done: number, total: number) => `Saving into “${folder}”: ${formatCount(done)} of ${amounts.mp3s(total)}`,
  /** Whatever is finished goes there. */
  followingInto: (folder: string, done: number) => `What is finished is saved into “${folder}”: ${amounts.mp3s(done)} so far`,
  lookingThrough: (folder: string, done: number, total: number) => `Looking through “${folder}”: ${formatCount(done)} of ${amounts.files(total)}`,
  playing: (fileName: string) => `Playing ${fileName}`,
  closePlayer: 'Close the player',
  renameTitle: 'Rename this MP3',
  newName: 'Name',
  doRename: 'Rename',
  savingProgress: 'Progress of saving',
  stopSaving: 'Stop saving',
  folderProblems: {
    full: 'The disk of the folder is full. What was not saved is still here.',
    refused: 'The browser may not write to that folder. What was not saved is still here: choose a folder again.',
    gone: 'The folder is no longer there. What was not saved is still here.',
    failed: 'Something went wrong while writing to the folder. What was not saved is still here.',
  },

  /** `same`: made by the same recipe. `unknown`: there by their names, made by nobody knows what. `outdated`: of those that are left. */
  alreadyThere(folder: string, { total, same, unknown, outdated }: { readonly total: number; readonly same: number; readonly unknown: number; readonly outdated: number }): string {
    const there = same + unknown;
    const left = total - there;
    if (there === 0) return `None of ${amounts.files(total)} is in “${folder}” yet.${anew(outdated)} What is finished is saved there.`;
    const how =
      unknown === 0
        ? ', made by the same recipe'
        : same === 0
          ? '; by which settings is not known'
          : `, ${formatCount(same)} of them made by the same recipe; of the others it is not known by which settings`;
    const many = left === 0 ? (total === 1 ? 'The file is' : `All ${formatCount(total)} are`) : `${formatCount(there)} of ${formatCount(total)} ${plural(there, { one: 'is', other: 'are' })}`;
    const rest = left === 0 ? 'Nothing is left to be made.' : `${formatCount(left)} ${plural(left, { one: 'is', other: 'are' })} left.${anew(outdated)}`;
    return `${many} in “${folder}” already${how}. ${rest}`;
  },
};

function anew(outdated: number): string {
  return outdated === 0 ? '' : ` ${plural(outdated, { one: `${formatCount(outdated)} takes the place of an older MP3.`, other: `${formatCount(outdated)} take the place of older MP3s.` })}`;
}
