/** What is asked for faster than anybody sees it is done at once the first time, and then only so often. */
export interface Pace {
  atOnce(): void;
  soon(): void;
}

/** `now`: milliseconds, from any beginning. */
export function createPace(act: () => void, everyMs: number, now: () => number): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let doneAt = -Infinity;

  function atOnce(): void {
    clearTimeout(timer);
    timer = undefined;
    doneAt = now();
    act();
  }

  return {
    atOnce,
    soon() {
      if (timer !== undefined) return;
      const wait = doneAt + everyMs - now();
      if (wait <= 0) atOnce();
      else timer = setTimeout(atOnce, wait);
    },
  };
}
