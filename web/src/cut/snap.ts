/** Where a border is drawn to, so that a cut is not heard. */
import type { Pyramid } from './pyramid';
import { silencesOf } from './silences';

/** Shorter pauses are a part of speech. */
const LEAST_SILENCE_SECONDS = 0.15;

/** The border of a silence that is nearest, if one is no further than `reachSeconds`; else where it was. */
export function snappedToSilence(pyramid: Pyramid, seconds: number, reachSeconds: number, thresholdDb: number): number {
  // A silence that begins or ends nearby may be long: what is looked at has room for one that counts.
  const room = reachSeconds + LEAST_SILENCE_SECONDS;
  const within = { start: Math.max(seconds - room, 0), end: seconds + room };
  const borders = silencesOf(pyramid, { thresholdDb, leastSeconds: LEAST_SILENCE_SECONDS }, within)
    .flatMap(({ start, end }) => [start, end])
    // Where the look ends, no silence does.
    .filter((border) => border > within.start && border < within.end && Math.abs(border - seconds) <= reachSeconds);
  return borders.reduce((nearest, border) => (Math.abs(border - seconds) < Math.abs(nearest - seconds) ? border : nearest), borders[0] ?? seconds);
}

/** How far a border moves to where the sound crosses zero. */
export const ZERO_CROSSING_SECONDS = 0.005;

/**
 * Index of the sample nearest to `index` at which all channels together go through zero, no further than `reach`; `index` itself where
 * none does.
 */
export function nearestZeroCrossing(planes: readonly Float32Array[], index: number, reach: number): number {
  const sum = (at: number): number => planes.reduce((total, plane) => total + (plane[at] ?? 0), 0);
  const count = planes[0]?.length ?? 0;
  for (let distance = 0; distance <= reach; distance += 1) {
    for (const at of distance === 0 ? [index] : [index - distance, index + distance]) {
      if (at < 1 || at >= count) continue;
      const before = sum(at - 1);
      const here = sum(at);
      if (here === 0 || before < 0 !== here < 0) return Math.abs(before) < Math.abs(here) ? at - 1 : at;
    }
  }
  return index;
}
