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
    verified: null,
    origin: null,
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
  expect(expiredJobs([job], 1000 + 24 * HOUR - 1, 'saved')).toEqual([]);
  expect(expiredJobs([job], 1000 + 24 * HOUR, 'saved')).toEqual([job]);
});

test('saving again starts the grace period again', () => {
  expect(expiresAt(done({ savedAt: 500_000 }), 'saved')).toBeGreaterThan(expiresAt(done({ savedAt: 400_000 }), 'saved'));
});

test('the next expiry is the earliest', () => {
  expect(nextExpiry([], 'saved')).toBeNull();
  expect(nextExpiry([done({ finishedAt: 5 }), done({ savedAt: 5 })], 'saved')).toBe(5 + savedRetentionMs(1000));
});

test('a week and a day begin with the end of the conversion, whether it was saved or not', () => {
  expect(expiresAt(done({ finishedAt: 1000 }), 'week')).toBe(1000 + 7 * 24 * HOUR);
  expect(expiresAt(done({ finishedAt: 1000, savedAt: 2000 }), 'day')).toBe(1000 + 24 * HOUR);
});

test('what is still being saved outlives its day', () => {
  const savedAt = 24 * HOUR - 1;
  expect(expiresAt(done({ savedAt }), 'day')).toBe(savedAt + savedRetentionMs(1000));
});

test('nothing expires where nothing is to', () => {
  expect(nextExpiry([done({ savedAt: 5 })], 'never')).toBeNull();
});
