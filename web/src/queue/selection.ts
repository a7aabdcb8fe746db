/** Which parts of a file, and which of its tracks, become the MP3. */
import { rangesOnly } from '../cut/kept';
import type { ChosenLyrics } from '../shared/lyrics';
import type { Mark, TimeRange } from '../shared/programme';
import { parseTimeCode } from './time_code';

/** As the user wrote it, which may make no sense yet. */
export interface RangeDraft {
  /** Empty for the beginning of the file. */
  readonly start: string;
  /** Empty for the end of the file. */
  readonly end: string;
}

export interface SelectionDraft {
  /** What is kept, in any order; one at least. */
  readonly ranges: readonly RangeDraft[];
  /** In the order of time. */
  readonly marks: readonly Mark[];
  /** Index into `MediaInfo.audioTracks`; `null` for the default track. */
  readonly track: number | null;
  /** Words for the file; `null`: as the recipe says. */
  readonly lyrics: ChosenLyrics | null;
}

export interface Selection {
  /** Ascending and apart from each other; none: all of the file. */
  readonly keep: readonly TimeRange[];
  readonly marks: readonly Mark[];
  readonly track: number | null;
}

export type SelectionProblem = { readonly range: number } & (
  | { readonly field: 'start' | 'end'; readonly problem: 'not_a_time' }
  | { readonly field: 'end'; readonly problem: 'not_after_start' }
  | { readonly field: 'start'; readonly problem: 'after_the_file'; readonly durationSeconds: number }
);

export type SelectionReading =
  | { readonly ok: true; readonly selection: Selection }
  | { readonly ok: false; readonly problem: SelectionProblem };

export const WHOLE_RANGE: RangeDraft = { start: '', end: '' };

export const WHOLE_FILE: SelectionDraft = { ranges: [WHOLE_RANGE], marks: [], track: null, lyrics: null };

/** Most files are kept whole, and there may be ten thousand of them. */
const WHOLE_SELECTION: SelectionReading = { ok: true, selection: { keep: [], marks: [], track: null } };

/** `durationSeconds` is `null` as long as nobody looked into the file. What overlaps is kept once. */
export function readSelection(draft: SelectionDraft, durationSeconds: number | null): SelectionReading {
  if (draft === WHOLE_FILE) return WHOLE_SELECTION;
  const { ranges, marks, track } = draft;
  const keep: TimeRange[] = [];
  for (const [index, range] of ranges.entries()) {
    const read = readRange(range, index, durationSeconds);
    if ('problem' in read) return { ok: false, problem: read };
    keep.push(read);
  }
  const apart = rangesOnly(keep);
  return { ok: true, selection: { keep: isAll(apart) ? [] : apart, marks, track } };
}

/** What one of the ranges says, or what is wrong with it. */
export function readRange({ start, end }: RangeDraft, range: number, durationSeconds: number | null): TimeRange | SelectionProblem {
  const startSeconds = start.trim() === '' ? 0 : parseTimeCode(start);
  if (startSeconds === null) return { range, field: 'start', problem: 'not_a_time' };

  const endSeconds = end.trim() === '' ? null : parseTimeCode(end);
  if (endSeconds === null && end.trim() !== '') return { range, field: 'end', problem: 'not_a_time' };

  if (durationSeconds !== null && startSeconds > 0 && startSeconds >= durationSeconds) {
    return { range, field: 'start', problem: 'after_the_file', durationSeconds };
  }
  if (endSeconds !== null && endSeconds <= startSeconds) return { range, field: 'end', problem: 'not_after_start' };
  return { startSeconds, endSeconds };
}

function isAll([first]: readonly TimeRange[]): boolean {
  return first?.startSeconds === 0 && first.endSeconds === null;
}
