import { expect, test } from 'vitest';
import { expiredJobs, expiresAt, nextExpiry } from '../../../web/src/queue/expiry';
import { downloadTimeMs, savedRetentionMs } from '../../../web/src/shared/retention';
import type { DoneJob } from '../../../web/src/queue/job';
import { storedResult, summary } from '../../fakes/samples';

const HOUR = 60 * 60 * 1000;

function done(changes: Partial<DoneJob>): DoneJob {
  return {
    state: 'done',
    id: 'a',
    name: 'a.mp4',
    fileName: 'a.mp3',
    folder: '',
    result: storedResult(),
    summary: summary(),
    finishedAt: 0,
    savedAt: null,
    ...changes,
  };
}

test('a download has a minute, and a second for each MB; a saved result stays for ten minutes more', () => {
  expect(downloadTimeMs(0)).toBe(60_000);
  expect(downloadTimeMs(1_000_000)).toBe(61_000);
  expect(downloadTimeMs(2_000_000_000)).toBe(2_060_000);
  expect(savedRetentionMs(1_000_000)).toBe(661_000);
});

test('an unsaved result is kept for 24 hours', () => {
  const job = done({ finishedAt: 1000 });
  expect(expiredJobs([job], 1000 + 24 * HOUR - 1)).toEqual([]);
  expect(expiredJobs([job], 1000 + 24 * HOUR)).toEqual([job]);
});

test('saving again starts the grace period again', () => {
  expect(expiresAt(done({ savedAt: 500_000 }))).toBeGreaterThan(expiresAt(done({ savedAt: 400_000 })));
});

test('the next expiry is the earliest', () => {
  expect(nextExpiry([])).toBeNull();
  expect(nextExpiry([done({ finishedAt: 5 }), done({ savedAt: 5 })])).toBe(5 + savedRetentionMs(1000));
});
