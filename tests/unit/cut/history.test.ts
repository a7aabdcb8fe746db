import { expect, test } from 'vitest';
import { MOST_STEPS, noHistory, recorded, redone, undone } from '../../../web/src/cut/history';
import { chance } from './made_up';

test('as many undos as there were changes lead back, as many redos forth', () => {
  const random = chance(1);
  let history = noHistory<number>();
  let state = 0;
  const states = [state];
  for (let step = 0; step < 50; step += 1) {
    history = recorded(history, state);
    state = random();
    states.push(state);
  }
  for (let index = states.length - 2; index >= 0; index -= 1) {
    const step = undone(history, state);
    expect(step?.state).toBe(states[index]);
    if (step) ({ history, state } = step);
  }
  expect(undone(history, state)).toBeNull();
  for (const expected of states.slice(1)) {
    const step = redone(history, state);
    expect(step?.state).toBe(expected);
    if (step) ({ history, state } = step);
  }
  expect(redone(history, state)).toBeNull();
});

test('changes of one group are one step, until another begins', () => {
  let history = recorded(noHistory<string>(), 'a', 'drag');
  history = recorded(history, 'b', 'drag');
  expect(history.past).toEqual(['a']);
  history = recorded(history, 'c', 'other');
  history = recorded(history, 'd', 'drag');
  history = recorded(history, 'e');
  history = recorded(history, 'f');
  expect(history.past).toEqual(['a', 'c', 'd', 'e', 'f']);
});

test('a change after an undo forgets what was undone', () => {
  const history = recorded(recorded(noHistory<number>(), 1), 2);
  const step = undone(history, 3);
  expect(step && recorded(step.history, step.state).future).toEqual([]);
});

test('no more steps are kept than may be', () => {
  let history = noHistory<number>();
  for (let step = 0; step < 3 * MOST_STEPS; step += 1) history = recorded(history, step);
  expect(history.past).toHaveLength(MOST_STEPS);
  expect(history.past.at(-1)).toBe(3 * MOST_STEPS - 1);
});
