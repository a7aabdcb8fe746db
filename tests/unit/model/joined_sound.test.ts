import { expect, test } from 'vitest';
import { joinedSound } from '../../../web/src/model/joined_sound';
import type { EnvelopePiece } from '../../../web/src/shared/analysis';
import type { FileSound, SoundListener } from '../../../web/src/shared/file_sound';

const buckets = (count: number, level: number) => Int16Array.from({ length: 3 * count }, (_, index) => [-level, level, level / 2][index % 3] ?? 0);

/** A second of sound, of one level, at a rate of its own. */
class OneSecond implements FileSound {
  listener: SoundListener | null = null;
  isEnded = false;
  readonly asked: number[] = [];
  constructor(
    readonly rate: number,
    readonly level: number,
  ) {}

  watch(listener: SoundListener): () => void {
    this.listener = listener;
    return () => (this.isEnded = true);
  }

  tell(seconds = 1): void {
    const count = Math.ceil((seconds * this.rate) / 256);
    this.listener?.piece({ sampleRate: this.rate, samplesPerBucket: 256, firstBucket: 0, buckets: buckets(count, this.level), fraction: 1 });
    this.listener?.done(seconds);
  }

  samples(startSeconds: number) {
    this.asked.push(startSeconds);
    return Promise.resolve({ sampleRate: this.rate, startSeconds, planes: [new Float32Array(10)] });
  }
}

async function heard(parts: readonly OneSecond[], lengths: readonly number[], said: readonly (number | null)[]) {
  const pieces: EnvelopePiece[] = [];
  const over: number[] = [];
  const sound = joinedSound(parts.map((part, index) => ({ sound: part, seconds: said[index] ?? null })));
  const end = sound.watch({ piece: (piece) => pieces.push(piece), done: (seconds) => over.push(seconds), failed: () => undefined });
  for (const [index, part] of parts.entries()) {
    part.tell(lengths[index]);
    await Promise.resolve();
  }
  return { sound, pieces, over, end };
}

test('files of any rates are one sound, one after the other', async () => {
  const parts = [new OneSecond(48_000, 1000), new OneSecond(44_100, 2000), new OneSecond(8000, 3000)];
  const { pieces, over } = await heard(parts, [1, 1, 1], [1, 1, 1]);
  const all = new Int16Array(3 * 600);
  for (const { firstBucket, buckets: values } of pieces) all.set(values, 3 * firstBucket);
  const at = (seconds: number) => all[3 * Math.floor((seconds * 48_000) / 256) + 1];
  expect([0.1, 0.9, 1.1, 1.9, 2.1, 2.9].map(at)).toEqual([1000, 1000, 2000, 2000, 3000, 3000]);
  expect(pieces.map(({ fraction }) => fraction)).toEqual([1 / 3, 2 / 3, 1]);
  expect(over).toEqual([3]);
});

test('where one ends is known from reading it, whatever it said before', async () => {
  const parts = [new OneSecond(48_000, 1000), new OneSecond(48_000, 2000)];
  const { sound, over } = await heard(parts, [2, 1], [1.5, null]);
  expect(over).toEqual([3]);
  const excerpt = await sound.samples(2.25, 1, new AbortController().signal);
  expect(excerpt.startSeconds).toBe(2.25);
  expect(parts.map(({ asked }) => asked)).toEqual([[], [0.25]]);
});

test('who no longer listens ends the pass that runs, and none begins after it', async () => {
  const parts = [new OneSecond(48_000, 1000), new OneSecond(48_000, 2000)];
  const sound = joinedSound(parts.map((part) => ({ sound: part, seconds: 1 })));
  const end = sound.watch({ piece: () => undefined, done: () => undefined, failed: () => undefined });
  parts[0]?.tell();
  end();
  await Promise.resolve();
  expect(parts[0]?.isEnded).toBe(true);
  expect(parts[1]?.listener).toBeNull();
});
