import { describe, expect, test } from 'vitest';
import { keptSeconds } from '../../../web/src/queue/kept_seconds';
import { readSelection, WHOLE_FILE, type RangeDraft, type SelectionDraft } from '../../../web/src/queue/selection';

const draft = (...ranges: readonly RangeDraft[]): SelectionDraft => ({ ...WHOLE_FILE, ranges });
const range = (start: string, end: string): RangeDraft => ({ start, end });

test('empty fields mean the whole file', () => {
  expect(readSelection(WHOLE_FILE, null)).toEqual({ ok: true, selection: { keep: [], marks: [], track: null } });
});

test('start, end, marks and track are taken as written', () => {
  const marks = [{ seconds: 100, title: 'one' }];
  expect(readSelection({ ranges: [range('1:30', '2:00.5')], marks, track: 1, lyrics: null }, 600)).toEqual({
    ok: true,
    selection: { keep: [{ startSeconds: 90, endSeconds: 120.5 }], marks, track: 1 },
  });
});

test('what is no time is named with its range and its field', () => {
  expect(readSelection(draft(range('soon', '')), null)).toMatchObject({ problem: { range: 0, field: 'start', problem: 'not_a_time' } });
  expect(readSelection(draft(range('', '10'), range('20', 'later')), null)).toMatchObject({
    problem: { range: 1, field: 'end', problem: 'not_a_time' },
  });
});

test('an end at or before the start is refused', () => {
  expect(readSelection(draft(range('10', '10')), null).ok).toBe(false);
  expect(readSelection(draft(range('', '0')), null).ok).toBe(false);
});

test('a start behind the end of the file is refused once the duration is known', () => {
  const late = draft(range('11:00', ''));
  expect(readSelection(late, null).ok).toBe(true);
  expect(readSelection(late, 600)).toMatchObject({ problem: { field: 'start', problem: 'after_the_file' } });
});

test('an end behind the end of the file is harmless', () => {
  expect(readSelection(draft(range('', '11:00')), 600).ok).toBe(true);
});

describe('several ranges', () => {
  const keep = (...ranges: readonly RangeDraft[]) => {
    const reading = readSelection(draft(...ranges), null);
    return reading.ok ? reading.selection.keep.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]) : null;
  };

  test('are kept in the order of time, whatever order they were typed in', () => {
    expect(keep(range('40', ''), range('', '10'), range('20', '30'))).toEqual([
      [0, 10],
      [20, 30],
      [40, null],
    ]);
  });

  test('that overlap or touch are kept once', () => {
    expect(keep(range('5', '20'), range('10', '15'), range('20', '30'))).toEqual([[5, 30]]);
    expect(keep(range('5', ''), range('10', '15'))).toEqual([[5, null]]);
    expect(keep(range('', '20'), range('20', ''))).toEqual([]);
  });
});

test('what is kept has a length where that is known', () => {
  expect(keptSeconds([], null)).toBeNull();
  expect(keptSeconds([], 60)).toBe(60);
  const open = [{ startSeconds: 0, endSeconds: 10 }, { startSeconds: 50, endSeconds: null }];
  expect(keptSeconds(open, null)).toBeNull();
  expect(keptSeconds(open, 60)).toBe(20);
  expect(keptSeconds(open, 40)).toBe(10);
  expect(keptSeconds([{ startSeconds: 5, endSeconds: 10 }], null)).toBe(5);
});
