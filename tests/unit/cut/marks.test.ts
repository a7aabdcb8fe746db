import { expect, test } from 'vitest';
import {
  equalParts,
  every,
  fromChapters,
  fromSilences,
  inOrder,
  markBefore,
  mergedWithBefore,
  MOST_MARKS,
  movedMark,
  removed,
  renamed,
  retimed,
  withMark,
} from '../../../web/src/cut/marks';
import { chance } from './made_up';

const marks = [
  { seconds: 0, title: 'one' },
  { seconds: 10, title: '' },
  { seconds: 20, title: 'three' },
];

test('marks stay in order and apart, wherever one is put or moved', () => {
  const random = chance(1);
  let table = inOrder(marks);
  for (let round = 0; round < 500; round += 1) {
    const at = random() * 100;
    if (round % 3 === 0) table = withMark(table, at);
    else table = movedMark(table, Math.floor(random() * table.length), at, 100);
    const isInOrder = table.every(({ seconds }, index) => seconds <= 100 && seconds < (table[index + 1]?.seconds ?? Infinity));
    expect(isInOrder).toBe(true);
  }
});

test('a time that is typed may be beyond another mark', () => {
  expect(retimed(marks, 0, 15).map(({ title }) => title)).toEqual(['', 'one', 'three']);
  expect(movedMark(marks, 0, 15, 100)[0]?.seconds).toBeLessThan(10);
});

test('two at one place are one, with the name that there is', () => {
  expect(inOrder([...marks, { seconds: 10.0001, title: 'two' }])[1]).toEqual({ seconds: 10, title: 'two' });
  expect(withMark(marks, 20)).toHaveLength(3);
});

test('a mark is merged into the one before, with both names', () => {
  const join = (first: string, second: string): string => `${first} / ${second}`;
  expect(mergedWithBefore(renamed(marks, 1, 'two'), 1, join)).toEqual([{ seconds: 0, title: 'one / two' }, marks[2]]);
  expect(mergedWithBefore(marks, 2, join)[1]).toEqual({ seconds: 10, title: 'three' });
  expect(mergedWithBefore(marks, 0, join)).toBe(marks);
  expect(removed(marks, 1)).toEqual([marks[0], marks[2]]);
});

test('steps and parts divide the whole, and no mark stands at its end', () => {
  expect(every(60, 180).map(({ seconds }) => seconds)).toEqual([0, 60, 120]);
  expect(every(60, 181)).toHaveLength(4);
  expect(every(1e-6, 1e6)).toHaveLength(MOST_MARKS);
  expect(every(60, 0)).toEqual([]);
  expect(equalParts(4, 100).map(({ seconds }) => seconds)).toEqual([0, 25, 50, 75]);
});

test('silences become marks in their middles, those at the ends do not', () => {
  const silences = [
    { start: 0, end: 2 },
    { start: 10, end: 14 },
    { start: 95, end: 100 },
  ];
  expect(fromSilences(silences, 100).map(({ seconds }) => seconds)).toEqual([0, 12]);
});

test('chapters become marks, whatever their order', () => {
  const chapters = [
    { startSeconds: 30, endSeconds: 60, title: 'b' },
    { startSeconds: 0, endSeconds: 30, title: 'a' },
  ];
  expect(fromChapters(chapters).map(({ title }) => title)).toEqual(['a', 'b']);
});

test('the part that a second belongs to is found', () => {
  expect([-1, 0, 5, 10, 19, 500].map((seconds) => markBefore(marks, seconds))).toEqual([-1, 0, 0, 1, 1, 2]);
});
