/** What is made of all files, in one line; the panel behind it, and the presets that people made. */
import { formatBytes, formatCount } from '../format';
import { formatDuration } from '../../queue/time_code';
import type { BatchForecast } from '../../queue/forecast';
import { amounts } from './amounts';
import { plural } from '../plural';

export const presets = {
  make: 'Make',
  menu: 'What to make',
  ours: 'Presets',
  own: 'Your own',
  adjusted: 'Own settings',
  adjust: 'Adjust',
  /** What the chosen one is good for. */
  goodFor: (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
  ofOnesOwn: (name: string) => `Your preset “${name}”`,
  began: (name: string) => `Your own settings, begun as “${name}”`,
  forecast,

  panel: 'Adjust',
  close: 'Close',
  setAllBack: 'Set all back',
  setAllBackTo: (name: string) => `Set all back to “${name}”`,
  ownTitle: 'Your presets',
  ownHint: 'Kept in this browser. An exported file can be imported elsewhere.',
  nameLabel: 'Name for these settings',
  save: 'Save',
  saved: (name: string) => `“${name}” is saved.`,
  renameOf: (name: string) => `Rename “${name}”`,
  rename: 'Rename',
  newNameOf: (name: string) => `New name of “${name}”`,
  deleteOf: (name: string) => `Delete “${name}”`,
  delete: 'Delete',
  deleted: (name: string) => `“${name}” is deleted.`,
  undo: 'Undo',
  export: 'Export all',
  import: 'Import',
  importing: 'Looking into the file…',
  imported: (count: number) => plural(count, { one: 'One preset was imported.', other: `${formatCount(count)} presets were imported.` }),
  copyLink: 'Copy link',
  linkCopied: 'The link is copied. Whoever opens it has these settings; they are never sent to a server.',
  linkLabel: 'Link with these settings',
  cameByLink: (sentence: string) => `These settings came with the link: ${sentence}.`,
  linkTooLong: 'These settings are too long for a link. Export them as a file.',
};

/** `3:12:40 · about 262 MB`, `at most 10:00 · about 14 MB`; with what is not known yet, or never will be. */
function forecast({ files, seconds, isShorter, bytes, precision, unknown, pending }: BatchForecast): string {
  if (files === 0) return '';
  const size = { exact: '', about: 'about ', 'at most': 'at most ' }[precision] + formatBytes(bytes);
  const known = [seconds > 0 ? `${isShorter ? 'at most ' : ''}${formatDuration(seconds)}` : '', bytes > 0 ? size : ''].filter((part) => part !== '').join(' · ');
  if (known === '') return pending > 0 ? `Looking into ${amounts.files(pending)}…` : '';
  if (pending > 0) return `${known} so far`;
  return unknown > 0 ? `${known} and ${amounts.files(unknown)} of unknown length` : known;
}
