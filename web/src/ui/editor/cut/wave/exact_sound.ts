/** The samples of what is seen, where the envelope is coarser than the screen: fetched when the view rests, one excerpt at a time. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { Pyramid } from '../../../../cut/pyramid';
import type { FileSound, SoundExcerpt } from '../../../../shared/file_sound';

export interface ExactSound {
  readonly excerpt: SoundExcerpt;
  readonly seconds: number;
  /** Of the excerpt, from its beginning. */
  readonly peaks: Pyramid;
}

export interface ExactSounds {
  readonly sound: ReadonlySignal<ExactSound | null>;
  /** What is seen now. */
  want(startSeconds: number, seconds: number): void;
  stop(): void;
}

/** Longer is not fetched: the envelope is drawn. */
export const MOST_EXACT_SECONDS = 5;
const SAMPLES_PER_BUCKET = 16;
const AFTER_MS = 80;

export function createExactSounds(source: FileSound): ExactSounds {
  const sound = signal<ExactSound | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fetching: AbortController | null = null;

  function has(start: number, seconds: number): boolean {
    const have = sound.peek();
    return have !== null && have.excerpt.startSeconds <= start && have.excerpt.startSeconds + have.seconds >= start + seconds;
  }

  async function fetch(start: number, seconds: number): Promise<void> {
    fetching?.abort();
    const giveUp = (fetching = new AbortController());
    // With what lies beside it, so that a small step needs nothing new.
    const from = Math.max(start - seconds / 2, 0);
    try {
      const excerpt = await source.samples(from, start + seconds * 1.5 - from, giveUp.signal);
      if (!giveUp.signal.aborted) sound.value = exactSound(excerpt);
    } catch {
      // Given up, or not to be had: the envelope stands in for it.
    }
  }

  return {
    sound,
    want(start, seconds) {
      clearTimeout(timer);
      if (seconds <= MOST_EXACT_SECONDS && !has(start, seconds)) timer = setTimeout(() => void fetch(start, seconds), AFTER_MS);
    },
    stop() {
      clearTimeout(timer);
      fetching?.abort();
    },
  };
}

function exactSound(excerpt: SoundExcerpt): ExactSound {
  const { sampleRate, planes } = excerpt;
  const length = planes[0]?.length ?? 0;
  const peaks = new Pyramid();
  peaks.put({ sampleRate, samplesPerBucket: SAMPLES_PER_BUCKET, firstBucket: 0, buckets: bucketsOf(planes, length), fraction: 1 });
  return { excerpt, seconds: length / sampleRate, peaks };
}

function bucketsOf(planes: readonly Float32Array[], length: number): Int16Array<ArrayBuffer> {
  const buckets = new Int16Array(Math.ceil(length / SAMPLES_PER_BUCKET) * 3);
  for (let first = 0, at = 0; first < length; first += SAMPLES_PER_BUCKET, at += 3) {
    const end = Math.min(first + SAMPLES_PER_BUCKET, length);
    let low = 1;
    let high = -1;
    let squares = 0;
    for (const plane of planes) {
      for (let index = first; index < end; index += 1) {
        const value = plane[index] ?? 0;
        if (value < low) low = value;
        if (value > high) high = value;
        squares += value * value;
      }
    }
    buckets[at] = Math.max(low, -1) * 32_767;
    buckets[at + 1] = Math.min(high, 1) * 32_767;
    buckets[at + 2] = Math.min(Math.sqrt(squares / ((end - first) * planes.length)), 1) * 32_767;
  }
  return buckets;
}
