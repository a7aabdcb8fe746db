/**
 * Time in which the page could work: not while the browser had frozen it, nor while the machine slept. Browsers tell of the former
 * alone, and not always, so a gap between two signs of life counts as sleep too. Milliseconds of any clock that never goes back.
 */
export interface AwakeClock {
  now(): number;
  /** A sign of life. */
  beat(): void;
  freeze(): void;
  thaw(): void;
}

/** Browsers call timers of a hidden page once a minute. */
const LONGEST_GAP_MS = 90_000;

export function createAwakeClock(now: () => number): AwakeClock {
  let asleepMs = 0;
  let seenAt = now();
  let isFrozen = false;

  function beat(): void {
    const time = now();
    if (isFrozen || time - seenAt > LONGEST_GAP_MS) asleepMs += time - seenAt;
    seenAt = time;
  }

  return {
    beat,
    now() {
      beat();
      return seenAt - asleepMs;
    },
    freeze() {
      beat();
      isFrozen = true;
    },
    thaw() {
      beat();
      isFrozen = false;
    },
  };
}
