/** Between times as they are typed and the two numbers that are dragged. */
import type { Span } from '../cut/spans';
import { readRange, WHOLE_RANGE, type RangeDraft } from './selection';
import { formatExactTimeCode } from './time_code';

/** In the order of the drafts; `null` for one that makes no sense yet. `durationSeconds`: `Infinity` where nobody knows. */
export function spansOf(ranges: readonly RangeDraft[], durationSeconds: number): readonly (Span | null)[] {
  return ranges.map((range, index) => {
    const read = readRange(range, index, durationSeconds);
    return 'problem' in read ? null : { start: read.startSeconds, end: Math.min(read.endSeconds ?? Infinity, durationSeconds) };
  });
}

/** What was typed stays as it was, where it still says the same; so does what makes no sense yet, at the end. */
export function draftsOf(spans: readonly Span[], before: readonly RangeDraft[], durationSeconds: number): readonly RangeDraft[] {
  const starts = new Map<number, string>();
  const ends = new Map<number, string>();
  const senseless: RangeDraft[] = [];
  for (const [index, span] of spansOf(before, durationSeconds).entries()) {
    const draft = before[index];
    if (draft && span) {
      starts.set(span.start, draft.start);
      ends.set(span.end, draft.end);
    } else if (draft) senseless.push(draft);
  }
  const drafts = spans.map(({ start, end }) => ({
    start: starts.get(start) ?? (start <= 0 ? '' : formatExactTimeCode(start)),
    end: ends.get(end) ?? (end >= durationSeconds ? '' : formatExactTimeCode(end)),
  }));
  return drafts.length + senseless.length === 0 ? [WHOLE_RANGE] : [...drafts, ...senseless];
}
