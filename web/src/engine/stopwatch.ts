/** Time that passes, without the pauses. `now` counts milliseconds. */
export class Stopwatch {
  readonly #now: () => number;
  #before = 0;
  #runningSince: number | null;

  constructor(now: () => number) {
    this.#now = now;
    this.#runningSince = now();
  }

  get seconds(): number {
    const running = this.#runningSince === null ? 0 : this.#now() - this.#runningSince;
    return (this.#before + running) / 1000;
  }

  pause(): void {
    if (this.#runningSince === null) return;
    this.#before += this.#now() - this.#runningSince;
    this.#runningSince = null;
  }

  resume(): void {
    this.#runningSince ??= this.#now();
  }
}
