/** The sound of several files, one after the other, as if it were one's. */
import type { EnvelopePiece } from '../shared/analysis';
import type { FileSound, SoundListener } from '../shared/file_sound';

export interface SoundPart {
  readonly sound: FileSound;
  /** `null` until somebody has looked, or where the file does not say. */
  readonly seconds: number | null;
}

/** Files have rates of their own: buckets of all of them are counted at this one. */
const RATE = 48_000;
const LEAST_SAMPLES_PER_BUCKET = 256;
const MOST_BUCKETS = 1 << 19;
/** Where a length is not known. */
const LONG_SECONDS = 12 * 3600;
const NUMBERS = 3;

export function joinedSound(parts: readonly SoundPart[]): FileSound {
  /** As the files say, and exactly once they were read. */
  const lengths = parts.map(({ seconds }) => seconds ?? 0);
  const startOf = (index: number): number => lengths.slice(0, index).reduce((sum, seconds) => sum + seconds, 0);

  return {
    watch(listener) {
      const whole = parts.reduce((sum, { seconds }) => sum + (seconds ?? LONG_SECONDS), 0);
      const envelope = new JoinedEnvelope(whole);
      let end: (() => void) | null = null;
      let isOver = false;

      function follow(index: number): void {
        const part = parts[index];
        if (!part) return listener.done(startOf(parts.length));
        const unwatch = part.sound.watch(listenerOf(index));
        if (isOver) unwatch();
        else end = unwatch;
      }

      const listenerOf = (index: number): SoundListener => ({
        piece: (piece) => listener.piece({ ...envelope.put(piece, startOf(index)), fraction: (index + piece.fraction) / parts.length }),
        done(seconds) {
          lengths[index] = seconds;
          // Not within the call that has not returned yet what ends it.
          queueMicrotask(() => isOver || follow(index + 1));
        },
        failed: (error) => listener.failed(error),
      });

      follow(0);
      return () => {
        isOver = true;
        end?.();
      };
    },

    async samples(startSeconds, seconds, giveUp) {
      let index = 0;
      while (index + 1 < parts.length && startOf(index + 1) <= startSeconds) index += 1;
      const part = parts[index];
      if (!part) throw new RangeError('there is no sound');
      const from = startOf(index);
      // Up to the file's end: what is behind it is asked for next.
      const excerpt = await part.sound.samples(startSeconds - from, seconds, giveUp);
      return { ...excerpt, startSeconds: excerpt.startSeconds + from };
    },
  };
}

class JoinedEnvelope {
  readonly #samplesPerBucket: number;
  readonly #buckets: Int16Array<ArrayBuffer>;

  constructor(seconds: number) {
    let samplesPerBucket = LEAST_SAMPLES_PER_BUCKET;
    while (seconds * RATE > samplesPerBucket * MOST_BUCKETS) samplesPerBucket *= 2;
    this.#samplesPerBucket = samplesPerBucket;
    this.#buckets = new Int16Array(MOST_BUCKETS * NUMBERS);
  }

  /** A file's buckets among those of all; returns which of these changed. */
  put({ sampleRate, samplesPerBucket, firstBucket, buckets }: EnvelopePiece, startSeconds: number): Omit<EnvelopePiece, 'fraction'> {
    const perBucket = (samplesPerBucket / sampleRate) * (RATE / this.#samplesPerBucket);
    const start = startSeconds * (RATE / this.#samplesPerBucket);
    const count = buckets.length / NUMBERS;
    const first = Math.min(Math.floor(start + firstBucket * perBucket), MOST_BUCKETS);
    const end = Math.min(Math.ceil(start + (firstBucket + count) * perBucket), MOST_BUCKETS);
    for (let bucket = 0; bucket < count; bucket += 1) {
      const from = start + (firstBucket + bucket) * perBucket;
      const to = Math.min(Math.max(Math.ceil(from + perBucket), Math.floor(from) + 1), end);
      for (let target = Math.floor(from); target < to; target += 1) this.#raise(target * NUMBERS, buckets, bucket * NUMBERS);
    }
    return { sampleRate: RATE, samplesPerBucket: this.#samplesPerBucket, firstBucket: first, buckets: this.#buckets.slice(first * NUMBERS, end * NUMBERS) };
  }

  #raise(at: number, from: Int16Array, index: number): void {
    const mine = this.#buckets;
    mine[at] = Math.min(mine[at] ?? 0, from[index] ?? 0);
    mine[at + 1] = Math.max(mine[at + 1] ?? 0, from[index + 1] ?? 0);
    mine[at + 2] = Math.max(mine[at + 2] ?? 0, from[index + 2] ?? 0);
  }
}
