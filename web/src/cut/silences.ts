/** Where a sound is silent, as `silences` in `wasm/sound/envelope.h` finds it: no sample in it is above the threshold. */
import { NUMBERS, type Pyramid } from './pyramid';
import type { Span } from './spans';

export interface SilenceWish {
  /** Of full scale. */
  readonly thresholdDb: number;
  readonly leastSeconds: number;
}

/** Of the known sound between two of its seconds, cut off there. */
export function silencesOf(pyramid: Pyramid, { thresholdDb, leastSeconds }: SilenceWish, within: Span = { start: 0, end: Infinity }): readonly Span[] {
  const level = pyramid.levels[0];
  if (!level) return [];
  const { buckets, count, secondsPerBucket } = level;
  const loudest = 32_767 * 10 ** (thresholdDb / 20);
  const first = Math.max(Math.floor(within.start / secondsPerBucket), 0);
  const end = Math.min(Math.ceil(within.end / secondsPerBucket), count);
  const found: Span[] = [];
  let from = -1;
  for (let bucket = first; bucket <= end; bucket += 1) {
    const at = bucket * NUMBERS;
    const isSilent = bucket < end && (buckets[at] ?? 0) > -loudest && (buckets[at + 1] ?? 0) < loudest;
    if (isSilent && from < 0) from = bucket;
    if (isSilent || from < 0) continue;
    if ((bucket - from) * secondsPerBucket >= leastSeconds) found.push({ start: from * secondsPerBucket, end: bucket * secondsPerBucket });
    from = -1;
  }
  return found;
}
