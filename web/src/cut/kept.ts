/** Ranges that are kept, as a job has them. */
import type { TimeRange } from '../shared/programme';
import { joined, type Span } from './spans';

const spanOf = ({ startSeconds, endSeconds }: TimeRange): Span => ({ start: startSeconds, end: endSeconds ?? Infinity });

/** Ascending; what overlaps or touches is one. */
export function rangesOnly(ranges: readonly TimeRange[]): readonly TimeRange[] {
  return joined(ranges.map(spanOf)).map(({ start, end }) => ({ startSeconds: start, endSeconds: end === Infinity ? null : end }));
}
