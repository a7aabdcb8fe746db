import type { Progress } from '../shared/protocol';

/** Numbers that change faster cannot be read, and drawing them takes a core's time from the encoders. */
const INTERVAL_SECONDS = 0.2;

/** Before this, an estimate of what is left says more about the start than about the file. */
const FIRST_ESTIMATE_SECONDS = 0.5;

export interface Measurement {
  /** 0 … 1 */
  readonly fraction: number;
  /** Of audio, converted so far. */
  readonly audioSeconds: number;
  /** Since the request, without pauses. */
  readonly elapsedSeconds: number;
  readonly bytesRead: number;
  readonly bytesWritten: number;
}

/** Makes what the page shows of what was measured. */
export class ProgressMeter {
  #fraction = 0;
  #reportedAt = -Infinity;

  isDue(elapsedSeconds: number): boolean {
    return elapsedSeconds - this.#reportedAt >= INTERVAL_SECONDS;
  }

  report({ fraction, audioSeconds, elapsedSeconds, bytesRead, bytesWritten }: Measurement): Progress {
    this.#reportedAt = elapsedSeconds;
    // NaN compares as false, and changes nothing.
    if (fraction > this.#fraction) this.#fraction = Math.min(fraction, 1);
    const canEstimate = this.#fraction > 0 && elapsedSeconds >= FIRST_ESTIMATE_SECONDS;
    return {
      fraction: this.#fraction,
      speed: elapsedSeconds > 0 ? audioSeconds / elapsedSeconds : 0,
      bytesRead,
      bytesWritten,
      secondsLeft: canEstimate ? (elapsedSeconds * (1 - this.#fraction)) / this.#fraction : null,
    };
  }
}
