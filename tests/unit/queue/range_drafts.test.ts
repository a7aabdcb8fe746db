import { expect, test } from 'vitest';
import { draftsOf, spansOf } from '../../../web/src/queue/range_drafts';
import { WHOLE_RANGE } from '../../../web/src/queue/selection';
import { formatClock } from '../../../web/src/queue/time_code';

const range = (start: string, end: string) => ({ start, end });

test('what was typed stays as it was written, where it still says the same', () => {
  const typed = [range('90', '2:00,50'), range('150', '')];
  const drafts = draftsOf(
    [
      { start: 90, end: 110.25 },
      { start: 150, end: 600 },
    ],
    typed,
    600,
  );
  expect(drafts).toEqual([range('90', '1:50.25'), range('150', '')]);
});

test('the ends of the file are nothing to write down', () => {
  expect(draftsOf([{ start: 0, end: 600 }], [], 600)).toEqual([WHOLE_RANGE]);
  expect(draftsOf([], [], 600)).toEqual([WHOLE_RANGE]);
  expect(spansOf([WHOLE_RANGE], 600)).toEqual([{ start: 0, end: 600 }]);
  expect(spansOf([WHOLE_RANGE], Infinity)).toEqual([{ start: 0, end: Infinity }]);
  expect(draftsOf([{ start: 5, end: Infinity }], [], Infinity)).toEqual([range('0:05', '')]);
});

test('a piece that makes no sense yet is not lost when another one is dragged', () => {
  const typed = [range('soon', ''), range('10', '20')];
  expect(spansOf(typed, 600)).toEqual([null, { start: 10, end: 20 }]);
  expect(draftsOf([{ start: 12, end: 20 }], typed, 600)).toEqual([range('0:12', '20'), range('soon', '')]);
});

test('a dragged border comes back from its text to the sample', () => {
  const span = { start: 43_000 + 7 / 44_100, end: 43_100 + 11 / 44_100 };
  const [read] = spansOf(draftsOf([span], [], 43_200), 43_200);
  expect(Math.round((read?.start ?? 0) * 44_100)).toBe(Math.round(span.start * 44_100));
  expect(Math.round((read?.end ?? 0) * 44_100)).toBe(Math.round(span.end * 44_100));
});

test('a time that is heard has all its parts', () => {
  expect(formatClock(62.5)).toBe('0:01:02.500');
  expect(formatClock(3723)).toBe('1:02:03.000');
  expect(formatClock(1 / 44_100)).toBe('0:00:00.000023');
});
