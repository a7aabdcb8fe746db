import { formatBytes, formatCount, formatPercent } from '../format';
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

  trim: 'Trim',
  trimOf: (name: string) => `Trim ${name}`,
  timesAreWrong: 'The start or end time needs another look',
  from: (start: string) => `from ${start} on`,
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
