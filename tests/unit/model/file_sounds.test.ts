import { expect, test, vi } from 'vitest';
import { soundOf, type SoundEngine } from '../../../web/src/model/file_sounds';
import { plainFile } from '../../../web/src/queue/added_file';
import { waitingJob } from '../../../web/src/queue/job';
import type { EnvelopePiece } from '../../../web/src/shared/analysis';
import type { AnalysisOutcome } from '../../../web/src/shared/converter';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { analysis, file } from '../../fakes/samples';

const found = analysis();
const { sampleRate, samplesPerBucket, buckets } = found.envelope;
const half = Math.floor(buckets.length / 6);
const piece = (firstBucket: number, end: number): EnvelopePiece => ({ sampleRate, samplesPerBucket, firstBucket, buckets: buckets.slice(3 * firstBucket, 3 * end), fraction: 1 });

function engine(changes: Partial<SoundEngine>): SoundEngine {
  return { analyse: () => Promise.reject(new Error('not asked')), knownAnalysis: () => null, samples: () => Promise.reject(new Error('not asked')), ...changes };
}

/** What somebody hears who listens until it is over. */
async function heard(of: SoundEngine) {
  const pieces: number[] = [];
  const ends: unknown[] = [];
  const end = soundOf(of, waitingJob('a', plainFile(file('a.mp4'))), DEFAULT_RECIPE).watch({
    piece: ({ firstBucket }) => pieces.push(firstBucket),
    done: (seconds) => ends.push(seconds),
    failed: ({ code }) => ends.push(code),
  });
  await vi.waitFor(() => expect(ends).toHaveLength(1));
  return { pieces, ends, end };
}

test('what was measured before comes as one piece, without a pass', async () => {
  expect(await heard(engine({ knownAnalysis: () => found }))).toMatchObject({ pieces: [0], ends: [600] });
});

test('a pass that told all of it does not tell it again; one that was answered at once does', async () => {
  const passed = engine({
    analyse: async (_file, _wish, tell) => {
      tell(piece(0, half));
      tell(piece(half, buckets.length / 3));
      return { ok: true, analysis: found };
    },
  });
  expect(await heard(passed)).toMatchObject({ pieces: [0, half], ends: [600] });
  expect(await heard(engine({ analyse: async () => ({ ok: true, analysis: found }) }))).toMatchObject({ pieces: [0], ends: [600] });
});

test('what cannot be read is said', async () => {
  const outcome: AnalysisOutcome = { ok: false, error: { code: 'no_audio', detail: '' } };
  expect(await heard(engine({ analyse: async () => outcome }))).toMatchObject({ pieces: [], ends: ['no_audio'] });
});

test('who no longer listens gives the pass up, and hears nothing more', async () => {
  let giveUp: AbortSignal | null = null;
  const late = engine({
    analyse: async (_file, _wish, tell, signal) => {
      giveUp = signal;
      await Promise.resolve();
      tell(piece(0, half));
      return { ok: true, analysis: found };
    },
  });
  const told: string[] = [];
  const listener = { piece: () => told.push('piece'), done: () => told.push('done'), failed: () => told.push('failed') };
  soundOf(late, waitingJob('a', plainFile(file('a.mp4'))), DEFAULT_RECIPE).watch(listener)();
  await new Promise((resolve) => setTimeout(resolve));
  expect(told).toEqual([]);
  expect(giveUp).toMatchObject({ aborted: true });
});

test('the same is heard as long as track and channels stay the same', () => {
  const of = engine({});
  const job = waitingJob('a', plainFile(file('a.mp4')));
  const sound = soundOf(of, job, DEFAULT_RECIPE);
  expect(soundOf(of, job, { ...DEFAULT_RECIPE, encoding: { ...DEFAULT_RECIPE.encoding, vbrQuality: 9 } })).toBe(sound);
  expect(soundOf(of, job, { ...DEFAULT_RECIPE, sound: { ...DEFAULT_RECIPE.sound, channels: 'left' } })).not.toBe(sound);
});
