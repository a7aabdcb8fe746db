import { formatBytes, formatCount, formatDecimal } from '../format';
import { plural } from '../plural';
import { amounts } from './amounts';

export const results = {
  ready: 'Ready',
  average: (kbps: number) => `${amounts.kbps(kbps)} on average`,
  copied: 'copied without a loss',
  /** `isBelowTarget`: more would have exceeded the true peak. */
  loudness: (lufs: number, isBelowTarget: boolean) =>
    `${formatDecimal(lufs, 1).replace('-', '−')} LUFS${isBelowTarget ? ' without touching peaks' : ''}`,
  warnings: (count: number) => plural(count, { one: `${formatCount(count)} warning`, other: `${formatCount(count)} warnings` }),
  save: 'Save',
  saveOf: (fileName: string) => `Save ${fileName}`,
  saved: 'Saved. It leaves this list in some minutes.',
  saveAgain: 'Save again',
  saveAgainOf: (fileName: string) => `Save again: ${fileName}`,

  storage: 'Storage',
  onDevice: 'They are deleted some minutes after you saved them, or after 24 hours.',
  inMemory: 'They are gone when the page is closed.',
  deleteAll: 'Delete all results',

  /** `availableBytes`: `null` where the browser does not say. */
  taken(usedBytes: number, availableBytes: number | null, isPersistent: boolean): string {
    const taken = `Results take ${formatBytes(usedBytes)} of ${isPersistent ? 'this device’s storage' : 'memory'}`;
    return availableBytes === null ? `${taken}.` : `${taken}; ${formatBytes(availableBytes)} are free.`;
  },
};
