/** Which part of a file, and which of its tracks, becomes the MP3. */
import type { Mark, TimeRange } from '../shared/programme';
import { parseTimeCode } from './time_code';

/** As the user wrote it, which may make no sense yet. */
export interface SelectionDraft {
  readonly start: string;
  /** Empty for the end of the file. */
  readonly end: string;
  /** Index into `MediaInfo.audioTracks`; `null` for the default track. */
  readonly track: number | null;
  readonly marks: readonly Mark[];
}

export interface Selection {
  /** In order, apart from each other; empty: all of it. */
  readonly keep: readonly TimeRange[];
  readonly marks: readonly Mark[];
  readonly track: number | null;
}

export type SelectionProblem =
  | { readonly field: 'start' | 'end'; readonly problem: 'not_a_time' }
  | { readonly field: 'end'; readonly problem: 'not_after_start' }
  | { readonly field: 'start'; readonly problem: 'after_the_file'; readonly durationSeconds: number };

export type SelectionReading =
  | { readonly ok: true; readonly selection: Selection }
  | { readonly ok: false; readonly problem: SelectionProblem };

export const WHOLE_FILE: SelectionDraft = { start: '', end: '', track: null, marks: [] };

/** `durationSeconds` is `null` as long as nobody looked into the file. */
export function readSelection(draft: SelectionDraft, durationSeconds: number | null): SelectionReading {
  const startSeconds = draft.start.trim() === '' ? 0 : parseTimeCode(draft.start);
  if (startSeconds === null) return { ok: false, problem: { field: 'start', problem: 'not_a_time' } };

  const endSeconds = draft.end.trim() === '' ? null : parseTimeCode(draft.end);
  if (endSeconds === null && draft.end.trim() !== '') return { ok: false, problem: { field: 'end', problem: 'not_a_time' } };

  if (durationSeconds !== null && startSeconds > 0 && startSeconds >= durationSeconds) {
    return { ok: false, problem: { field: 'start', problem: 'after_the_file', durationSeconds } };
  }
  if (endSeconds !== null && endSeconds <= startSeconds) {
    return { ok: false, problem: { field: 'end', problem: 'not_after_start' } };
  }
  const isAll = startSeconds === 0 && endSeconds === null;
  return { ok: true, selection: { keep: isAll ? [] : [{ startSeconds, endSeconds }], marks: draft.marks, track: draft.track } };
}
