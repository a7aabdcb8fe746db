import { describe, expect, test } from 'vitest';
import { EMPTY_QUEUE, reduceQueue, type Queue } from '../../../web/src/queue/queue';
import type { QueueEvent } from '../../../web/src/queue/queue_event';
import { plainFile } from '../../../web/src/queue/added_file';
import { waitingJob } from '../../../web/src/queue/job';
import { clippingDb, lowered, verificationOf } from '../../../web/src/queue/verification';
import { merge } from '../../../web/src/recipe/own_recipe';
import type { Analysis } from '../../../web/src/shared/analysis';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { analysis, convertedPart, file, summary } from '../../fakes/samples';

const MADE = summary({ sampleRate: 48000, samples: 28_800_000, crc32: 7 });
const decoded = (changes: Partial<Analysis> = {}) => ({ ok: true as const, analysis: analysis(changes) });
const samples = (count: number) => ({ envelope: { ...analysis().envelope, samples: count } });

describe('a result', () => {
  test('is whole where every sample and every byte is there', () => {
    expect(verificationOf(MADE, decoded(), 7)).toMatchObject({ isWhole: true, expectedSamples: 28_800_000, decodedSamples: 28_800_000, lufs: -16.5, truePeakDbtp: -1.5 });
    expect(verificationOf({ ...MADE, crc32: null }, decoded(), null)?.isWhole).toBe(true);
  });

  test.each([
    ['a sample is missing', decoded(samples(28_799_999)), 7],
    ['there is one too many', decoded(samples(28_800_001)), 7],
    ['other bytes are there', decoded(), 8],
    ['a piece cannot be decoded', decoded({ damagedPieces: 1 }), 7],
  ])('is not where %s', (_why, outcome, crc32) => {
    expect(verificationOf(MADE, outcome, crc32)?.isWhole).toBe(false);
  });

  test('of an earlier build is judged by its length', () => {
    const old = { ...MADE, samples: 0, crc32: null, durationSeconds: 28_800_000 / 48000 };
    expect(verificationOf(old, decoded(), null)?.isWhole).toBe(true);
    expect(verificationOf(old, decoded(samples(28_799_999)), null)?.isWhole).toBe(false);
  });

  test('that is no MP3 any more is damaged; one that could not be looked at is not judged', () => {
    const failed = (code: 'damaged' | 'read_failed' | 'engine_crashed') => verificationOf(MADE, { ok: false, error: { code, detail: '' } }, 7);
    expect(failed('damaged')).toMatchObject({ isWhole: false, decodedSamples: 0 });
    expect(failed('read_failed')).toBeNull();
    expect(failed('engine_crashed')).toBeNull();
  });
});

describe('what would clip', () => {
  const peak = (truePeakDbtp: number | null) => clippingDb({ ...(verificationOf(MADE, decoded(), 7) ?? fail()), truePeakDbtp });

  test('is said in tenths of a decibel, with room for another encode', () => {
    expect([peak(0.71), peak(0.04), peak(0), peak(-3), peak(null)]).toEqual([1, 0.3, null, null, null]);
  });

  test('becomes lower by gain, or by the ceiling where a loudness is asked for', () => {
    expect(lowered(DEFAULT_RECIPE, 0.9).sound.gainDb).toBe(-0.9);
    expect(lowered(lowered(DEFAULT_RECIPE, 0.1), 0.2).sound.gainDb).toBe(-0.3);
    const loud = merge(DEFAULT_RECIPE, { loudness: { mode: 'limiter' } });
    expect(lowered(loud, 0.9)).toEqual(merge(loud, { loudness: { truePeakDbtp: -1.9 } }));
    expect(lowered(DEFAULT_RECIPE, 90).sound.gainDb).toBe(-60);
  });
});

describe('a result in the list', () => {
  const run = (queue: Queue, ...events: readonly QueueEvent[]): Queue => events.reduce(reduceQueue, queue);
  const done = run(
    EMPTY_QUEUE,
    { type: 'added', files: [{ ...plainFile(file('a.mp4')), id: 'a' }] },
    { type: 'submitted', recipe: DEFAULT_RECIPE },
    { type: 'started', id: 'a' },
    { type: 'done', id: 'a', parts: [convertedPart()], now: 1 },
  );
  const verification = verificationOf(MADE, decoded(), 7) ?? fail();

  test('is told what was seen of it', () => {
    expect(run(done, { type: 'verified', id: 'a', verification }).jobs[0]).toMatchObject({ state: 'done', verified: verification });
  });

  test('is made anew in its own place, under its own name', () => {
    const { source } = waitingJob('a', plainFile(file('a.mp4')));
    const again = run(done, { type: 'repeated', id: 'a', source: { ...source, own: { sound: { gainDb: -1 } } }, recipe: DEFAULT_RECIPE });
    expect(again.jobs).toMatchObject([{ state: 'queued', id: 'a', options: { recipe: { sound: { gainDb: -1 } } } }]);
    const made = run(again, { type: 'started', id: 'a' }, { type: 'done', id: 'a', parts: [convertedPart()], now: 2 });
    expect(made.jobs).toMatchObject([{ state: 'done', fileName: 'a.mp3', verified: null }]);
  });

  test('that is gone is not made anew', () => {
    const { source } = waitingJob('b', plainFile(file('b.mp4')));
    expect(run(done, { type: 'repeated', id: 'b', source, recipe: DEFAULT_RECIPE })).toBe(done);
  });
});

function fail(): never {
  throw new Error('nothing was found out');
}
