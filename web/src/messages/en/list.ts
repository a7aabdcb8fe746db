import { formatBytes, formatCount, formatPercent } from '../format';
import { plural } from '../plural';
import { amounts } from './amounts';

export const list = {
  title: 'Files',
  more: (count: number) => `${formatCount(count)} more files are in the list.`,
  showMore: 'Show more',
  removeAll: 'Remove all',

  convert: (count: number) => `Convert ${amounts.files(count)}`,
  stop: 'Stop',
  saveAll: 'Save all',
  stillLoading: 'The converter is still loading; it begins by itself.',

  convertNothing: 'Nothing to convert',

  selectAll: 'Select all',
  selected: (count: number) => `${formatCount(count)} selected`,
  selectOf: (name: string) => `Select ${name}`,
  ofSelected: (count: number) => `For ${amounts.files(count)}`,
  tags: 'Tags',
  tagsOf: (count: number) => `Edit tags of ${amounts.files(count)}`,
  settings: 'Settings',
  settingsOf: (count: number) => `Settings for ${amounts.files(count)}`,
  remove: 'Remove',
  removeOf: (count: number) => `Remove ${amounts.files(count)}`,

  edit: 'Edit',
  editOf: (name: string) => `Edit ${name}`,
  looking: 'Looking into it…',
  lookedIntoLater: 'looked into when the converter is free',
  timesAreWrong: 'The start or end time needs another look: edit it.',
  titled: (title: string) => `“${title}”`,
  tracks: (count: number) => `${formatCount(count)} audio tracks`,
  chapters: (count: number) => plural(count, { one: `${formatCount(count)} chapter`, other: `${formatCount(count)} chapters` }),
  /** What will be made of it: `1:32:10 → about 132 MB`; both may be empty. */
  becomes: (length: string, size: string) => (size === '' ? length : `${length} → ${size}`),
  about: (size: string) => `about ${size}`,
  mp3s: (count: number) => `${formatCount(count)} MP3s`,
  isCopied: 'copied, no loss',
  joined: (count: number) => `${formatCount(count)} files joined`,
  ownSettings: 'own settings',
  ownTags: 'own tags',
  from: (start: string) => `from ${start} on`,
  pieces: (count: number) => `${formatCount(count)} pieces of it`,
  fromTo: (start: string, end: string) => `${start} to ${end}`,

  queued: 'In the queue',

  pause: 'Pause',
  pauseOf: (name: string) => `Pause ${name}`,
  resume: 'Resume',
  resumeOf: (name: string) => `Resume ${name}`,
  cancel: 'Cancel',
  cancelOf: (name: string) => `Cancel ${name}`,
  progressOf: (name: string) => `Progress of ${name}`,
  cancelling: 'Cancelling…',
  opening: 'Opening…',
  starting: 'Starting…',
  pausedAt: (fraction: number) => `Paused at ${formatPercent(fraction)}`,
  written: (bytes: number) => `${formatBytes(bytes)} written`,

  cancelled: 'Cancelled',
  retry: 'Retry',
  retryOf: (name: string) => `Retry ${name}`,
  change: 'Change',
  changeOf: (name: string) => `Change ${name}`,
  bugReport: 'Details for a bug report',
  details: 'Details',
  copyDetails: 'Copy details',
  copied: 'Copied',
};
