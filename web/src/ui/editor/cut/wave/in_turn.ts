/** Pieces of work, one after the other, with a breath in between: none holds the page up, and their order stays. */
export interface InTurn {
  add(...work: readonly (() => void)[]): void;
  /** What was not done is not done any more. */
  stop(): void;
}

export function createInTurn(): InTurn {
  let waiting: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function next(): void {
    timer = undefined;
    waiting.shift()?.();
    if (waiting.length > 0) timer = setTimeout(next);
  }

  return {
    add(...work) {
      waiting.push(...work);
      // What comes alone is done at once.
      if (timer === undefined && waiting.length > 0) next();
    },
    stop() {
      clearTimeout(timer);
      waiting = [];
    },
  };
}
