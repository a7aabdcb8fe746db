import { Stopwatch } from './stopwatch';
import { Wakeup } from './wakeup';

/** What the page asked of a job. The job looks at it between two steps, and is woken where it waits. */
export class JobControl {
  readonly wakeup = new Wakeup();
  readonly stopwatch: Stopwatch;
  #isPaused = false;
  #isCancelled = false;
  #follows: boolean;

  /** `follows`: the encoders still have segments of the job before. */
  constructor(now: () => number, follows = false) {
    this.#follows = follows;
    this.stopwatch = new Stopwatch(now);
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  get follows(): boolean {
    return this.#follows;
  }

  /** The job before is over. */
  lead(): void {
    this.#follows = false;
    this.wakeup.wake();
  }

  pause(): void {
    this.#isPaused = true;
    this.stopwatch.pause();
  }

  resume(): void {
    this.#isPaused = false;
    this.stopwatch.resume();
    this.wakeup.wake();
  }

  cancel(): void {
    this.#isCancelled = true;
    this.wakeup.wake();
  }
}
