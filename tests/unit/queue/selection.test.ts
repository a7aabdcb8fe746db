import { expect, test } from 'vitest';
import { readSelection, WHOLE_FILE } from '../../../web/src/queue/selection';
import { draft } from '../../fakes/samples';

test('empty fields mean the whole file', () => {
  expect(readSelection(WHOLE_FILE, null)).toEqual({
    ok: true,
    selection: { keep: [], marks: [], track: null },
  });
});

test('start, end and track are taken as written', () => {
  expect(readSelection(draft({ start: '1:30', end: '2:00.5', track: 1 }), 600)).toEqual({
    ok: true,
    selection: { keep: [{ startSeconds: 90, endSeconds: 120.5 }], marks: [], track: 1 },
  });
});

test('what is no time is named with its field', () => {
  expect(readSelection(draft({ start: 'soon', end: '', track: null }), null)).toMatchObject({
    problem: { field: 'start', problem: 'not_a_time' },
  });
  expect(readSelection(draft({ start: '', end: 'later', track: null }), null)).toMatchObject({
    problem: { field: 'end', problem: 'not_a_time' },
  });
});

test('an end at or before the start is refused', () => {
  expect(readSelection(draft({ start: '10', end: '10', track: null }), null).ok).toBe(false);
  expect(readSelection(draft({ start: '', end: '0', track: null }), null).ok).toBe(false);
});

test('a start behind the end of the file is refused once the duration is known', () => {
  const late = draft({ start: '11:00', end: '', track: null });
  expect(readSelection(late, null).ok).toBe(true);
  expect(readSelection(late, 600)).toMatchObject({ problem: { field: 'start', problem: 'after_the_file' } });
});

test('an end behind the end of the file is harmless', () => {
  expect(readSelection(draft({ start: '', end: '11:00', track: null }), 600).ok).toBe(true);
});
