/** Ranges that are kept, as arithmetic on `TimeRange`s. */
import type { TimeRange } from '../shared/programme';

const endOf = ({ endSeconds }: TimeRange): number => endSeconds ?? Infinity;

/** Ascending; what overlaps or touches is one. */
export function rangesOnly(ranges: readonly TimeRange[]): readonly TimeRange[] {
  const sorted = [...ranges].sort((one, other) => one.startSeconds - other.startSeconds);
  const apart: TimeRange[] = [];
  for (const range of sorted) {
    const last = apart.at(-1);
    if (!last || range.startSeconds > endOf(last)) apart.push(range);
    else if (endOf(range) > endOf(last)) apart[apart.length - 1] = { startSeconds: last.startSeconds, endSeconds: range.endSeconds };
  }
  return apart;
}

/** Of ranges that are apart, as far as the file has them. */
export function totalSeconds(ranges: readonly TimeRange[], durationSeconds: number): number {
  return ranges.reduce((sum, range) => sum + Math.max(Math.min(endOf(range), durationSeconds) - range.startSeconds, 0), 0);
}
