import type { Retention } from '../../shared/retention';
import { formatBytes, formatCount, formatDecimal } from '../format';
import { plural } from '../plural';
import { amounts } from './amounts';

const onDevice: Record<Retention, string> = {
  saved: 'They are deleted some minutes after you saved them, or after 24 hours.',
  day: 'They are deleted after 24 hours.',
  week: 'They are deleted after a week.',
  never: 'They stay until you delete them.',
};

export const results = {
  ready: 'Ready',
  average: (kbps: number) => `${amounts.kbps(kbps)} on average`,
  copied: 'copied without a loss',
  /** `isBelowTarget`: more would have exceeded the true peak. */
  loudness: (lufs: number, isBelowTarget: boolean) =>
    `${formatDecimal(lufs, 1).replace('-', '−')} LUFS${isBelowTarget ? ' without touching peaks' : ''}`,
  warnings: (count: number) => plural(count, { one: `${formatCount(count)} warning`, other: `${formatCount(count)} warnings` }),
  verified: 'verified',
  damaged: 'damaged',
  save: 'Save',
  saveOf: (fileName: string) => `Save ${fileName}`,
  saved: 'Saved',
  leavesSoon: 'Saved · leaves the list soon',
  saveAgainOf: (fileName: string) => `Save again: ${fileName}`,

  saveAll: 'Save all',
  saveAllHow: 'How to save all results',
  intoFolder: 'Into a folder…',
  intoFolderAsTheyFinish: 'Into a folder, as they finish…',
  noFolders: 'Into a folder: not in this browser, take the zip',
  asZip: 'As one zip',
  oneByOne: 'One by one',
  report: 'Report of all files (CSV)',
  playlist: 'Playlist (M3U8)',
  play: 'Play',
  rename: 'Rename…',
  share: 'Share…',

  notSaved: 'The zip could not be made. All results are still here.',
  notShared: (fileName: string) => `${fileName} could not be handed to another app. Save it instead.`,
  tooLarge: (neededBytes: number, availableBytes: number) =>
    `The results will take about ${formatBytes(neededBytes)}, and ${formatBytes(availableBytes)} are free: make room, or convert fewer files at once.`,

  storage: 'Storage',
  onDevice,
  inMemory: 'They are gone when the page is closed.',
  deleteAll: 'Delete all results',

  /** `availableBytes`: `null` where the browser does not say. */
  taken(usedBytes: number, availableBytes: number | null, isPersistent: boolean): string {
    const taken = `Results take ${formatBytes(usedBytes)} of ${isPersistent ? 'this device’s storage' : 'memory'}`;
    return availableBytes === null ? `${taken}.` : `${taken}; ${formatBytes(availableBytes)} are free.`;
  },
};
