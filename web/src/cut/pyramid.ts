/** A sound in several resolutions, each a quarter of the one below: whatever is drawn, a pixel looks at a handful of numbers. */
import type { EnvelopePiece } from '../shared/analysis';

/** As `most_envelope_buckets` in `wasm/sound/envelope.h`: with all levels 8 MB, whatever the length. */
export const MOST_BUCKETS = 1 << 20;

/** Buckets of a level that become one of the next. */
const STEP = 4;

/** Lowest, highest, root mean square. */
export const NUMBERS = 3;

const FULL_SCALE = 32_767;

export interface Level {
  readonly secondsPerBucket: number;
  readonly count: number;
  /** `NUMBERS` for each bucket, full scale is 32,767; longer than `count` says. */
  readonly buckets: Int16Array;
}

interface StoredLevel {
  count: number;
  buckets: Int16Array<ArrayBuffer>;
}

export class Pyramid {
  #sampleRate = 0;
  #samplesPerBucket = 0;
  /** From the finest on; the last has one bucket at most. */
  #levels: StoredLevel[] = [];
  #version = 0;

  /** Another number each time that something was put. */
  get version(): number {
    return this.#version;
  }

  /** How long the known sound is. */
  get seconds(): number {
    return this.#sampleRate === 0 ? 0 : ((this.#levels[0]?.count ?? 0) * this.#samplesPerBucket) / this.#sampleRate;
  }

  /** Hertz; 0 as long as nothing is known. */
  get sampleRate(): number {
    return this.#sampleRate;
  }

  /** From the finest to the coarsest. */
  get levels(): readonly Level[] {
    return this.#levels.map(({ count, buckets }, index) => ({ secondsPerBucket: this.#secondsPerBucket(index), count, buckets }));
  }

  /** The coarsest whose buckets are no longer than that; else the finest. */
  levelFor(seconds: number): Level | null {
    let index = 0;
    while (index + 1 < this.#levels.length && this.#secondsPerBucket(index + 1) <= seconds) index += 1;
    const level = this.#levels[index];
    return level ? { secondsPerBucket: this.#secondsPerBucket(index), count: level.count, buckets: level.buckets } : null;
  }

  /** The piece takes the place of what was there; one from the beginning in another resolution, of everything. */
  put({ sampleRate, samplesPerBucket, firstBucket, buckets }: EnvelopePiece): void {
    const isOtherScale = sampleRate !== this.#sampleRate || samplesPerBucket !== this.#samplesPerBucket;
    const count = Math.min(Math.floor(buckets.length / NUMBERS), MOST_BUCKETS - firstBucket);
    // A piece of another scale that does not begin at the beginning belongs to nothing that is here.
    if (count <= 0 || firstBucket < 0 || sampleRate <= 0 || samplesPerBucket <= 0 || (isOtherScale && firstBucket > 0)) return;
    if (isOtherScale) this.#levels = [];
    this.#sampleRate = sampleRate;
    this.#samplesPerBucket = samplesPerBucket;
    const finest = this.#level(0, firstBucket + count);
    finest.buckets.set(buckets.subarray(0, count * NUMBERS), firstBucket * NUMBERS);
    this.#raise(firstBucket, firstBucket + count);
    this.#version += 1;
  }

  #secondsPerBucket(level: number): number {
    return (this.#samplesPerBucket * STEP ** level) / this.#sampleRate;
  }

  /** Brings the levels above up to date with buckets of the finest. */
  #raise(first: number, end: number): void {
    for (let index = 1, from = first, to = end; ; index += 1) {
      const below = this.#levels[index - 1];
      if (!below || below.count <= 1) return;
      from = Math.floor(from / STEP);
      to = Math.ceil(to / STEP);
      const level = this.#level(index, Math.ceil(below.count / STEP));
      for (let bucket = from; bucket < to; bucket += 1) combine(below, bucket * STEP, level.buckets, bucket * NUMBERS);
    }
  }

  /** With room for so many buckets. What is new in between is silence. */
  #level(index: number, count: number): StoredLevel {
    const level = (this.#levels[index] ??= { count: 0, buckets: new Int16Array(0) });
    if (count * NUMBERS > level.buckets.length) {
      const room = Math.min(Math.max(count, level.count * 2, 1024), MOST_BUCKETS);
      const larger = new Int16Array(room * NUMBERS);
      larger.set(level.buckets.subarray(0, level.count * NUMBERS));
      level.buckets = larger;
    }
    level.count = Math.max(level.count, count);
    return level;
  }
}

function combine({ buckets, count }: StoredLevel, first: number, into: Int16Array, at: number): void {
  const end = Math.min(first + STEP, count);
  let lowest = FULL_SCALE;
  let highest = -FULL_SCALE;
  let squares = 0;
  for (let index = first * NUMBERS; index < end * NUMBERS; index += NUMBERS) {
    const low = buckets[index] ?? 0;
    const high = buckets[index + 1] ?? 0;
    const rms = buckets[index + 2] ?? 0;
    if (low < lowest) lowest = low;
    if (high > highest) highest = high;
    squares += rms * rms;
  }
  into[at] = lowest;
  into[at + 1] = highest;
  into[at + 2] = Math.round(Math.sqrt(squares / (end - first)));
}
