/** What can be undone. */

export interface History<State> {
  readonly past: readonly State[];
  readonly future: readonly State[];
  /** What the last change was one of; the next of the same is no step of its own. `null`: of nothing. */
  readonly group: string | null;
}

/** A step holds what it shares with others once, so this is little. */
export const MOST_STEPS = 100;

export function noHistory<State>(): History<State> {
  return { past: [], future: [], group: null };
}

/** `before` is what was there before a change. Changes of one `group` that follow each other are undone together. */
export function recorded<State>(history: History<State>, before: State, group: string | null = null): History<State> {
  const goesOn = group !== null && group === history.group && history.past.length > 0;
  const past = goesOn ? history.past : [...history.past, before].slice(-MOST_STEPS);
  return { past, future: [], group };
}

export interface Step<State> {
  readonly history: History<State>;
  readonly state: State;
}

/** `null` where there is nothing to undo. */
export function undone<State>({ past, future }: History<State>, now: State): Step<State> | null {
  const state = past.at(-1);
  return state === undefined ? null : { history: { past: past.slice(0, -1), future: [now, ...future], group: null }, state };
}

export function redone<State>({ past, future }: History<State>, now: State): Step<State> | null {
  const [state, ...rest] = future;
  return state === undefined ? null : { history: { past: [...past, now], future: rest, group: null }, state };
}
