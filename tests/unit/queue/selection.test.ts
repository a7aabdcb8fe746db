import { expect, test } from 'vitest';
import { readSelection, WHOLE_FILE } from '../../../web/src/queue/selection';

test('empty fields mean the whole file', () => {
  expect(readSelection(WHOLE_FILE, null)).toEqual({
    ok: true,
    selection: { startSeconds: 0, endSeconds: null, track: null },
  });
});

test('start, end and track are taken as written', () => {
  expect(readSelection({ start: '1:30', end: '2:00.5', track: 1 }, 600)).toEqual({
    ok: true,
    selection: { startSeconds: 90, endSeconds: 120.5, track: 1 },
  });
});

test('what is no time is named with its field', () => {
  expect(readSelection({ start: 'soon', end: '', track: null }, null)).toMatchObject({
    problem: { field: 'start', problem: 'not_a_time' },
  });
  expect(readSelection({ start: '', end: 'later', track: null }, null)).toMatchObject({
    problem: { field: 'end', problem: 'not_a_time' },
  });
});

test('an end at or before the start is refused', () => {
  expect(readSelection({ start: '10', end: '10', track: null }, null).ok).toBe(false);
  expect(readSelection({ start: '', end: '0', track: null }, null).ok).toBe(false);
});

test('a start behind the end of the file is refused once the duration is known', () => {
  const draft = { start: '11:00', end: '', track: null };
  expect(readSelection(draft, null).ok).toBe(true);
  expect(readSelection(draft, 600)).toMatchObject({ problem: { field: 'start', problem: 'after_the_file' } });
});

test('an end behind the end of the file is harmless', () => {
  expect(readSelection({ start: '', end: '11:00', track: null }, 600).ok).toBe(true);
});
