/** How much of a sound is kept. */
import type { TimeRange } from '../shared/programme';

/** `duration` is that of all of it; `null` where neither it nor the ranges say. */
export function keptSeconds(keep: readonly TimeRange[], duration: number | null): number | null {
  if (keep.length === 0) return duration;
  let sum = 0;
  for (const { startSeconds, endSeconds } of keep) {
    const end = duration === null ? endSeconds : Math.min(endSeconds ?? duration, duration);
    if (end === null) return null;
    sum += Math.max(end - startSeconds, 0);
  }
  return sum;
}
