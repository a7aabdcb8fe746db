// What a case returns: figures, each a number with a name, some with a goal.

/** `goal` is { atMost } or { atLeast }, in the figure's unit; a figure without one is for reading. */
export function figure(name, value, unit = '', goal = null) {
  return { name, value, unit, goal };
}

export function isReached({ value, goal }) {
  if (goal === null) return null;
  return goal.atMost === undefined ? value >= goal.atLeast : value <= goal.atMost;
}

/** Ours ÷ base, where another page is measured too. `results` are those of `alternate`, by side. */
export function comparison(results, name, ratio) {
  return results.base ? [figure(`${name}, ours ÷ base`, ratio(results.ours, results.base))] : [];
}
