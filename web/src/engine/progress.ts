import type { Progress } from '../shared/protocol';

/** Numbers that change faster cannot be read, and drawing them takes a core's time from the encoders. */
const INTERVAL_SECONDS = 0.2;

/** Before this, an estimate of what is left says more about the start than about the file. */
const FIRST_ESTIMATE_SECONDS = 0.5;

/** What measuring takes of the whole where both are done: decoding alone is so much faster than encoding. */
const MEASURING_SHARE = 0.2;

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
  /** Of the whole, before the conversion: measuring, and parts that were made of the same file before. */
  #before = 0;
  #share = 1;
  #begunAt = 0;
  /** What an earlier attempt made is gone through, which is no measure of how fast the rest will be made. */
  #isReplaying = false;
  /** Where the rest began. */
  #fractionBefore = 0;
  #audioBefore = 0;

  /** The sound is measured first. */
  measuring(fraction: number, elapsedSeconds: number, bytesRead: number): Progress {
    this.#reportedAt = elapsedSeconds;
    this.#before = Math.max(this.#before, MEASURING_SHARE * Math.min(fraction, 1));
    return { phase: 'measuring', fraction: this.#before, speed: 0, bytesRead, bytesWritten: 0, secondsLeft: null };
  }

  /** From here on the conversion counts: one of `count` that are still to come. */
  begin(elapsedSeconds: number, count: number): void {
    this.#before += this.#share * this.#fraction;
    this.#share = (1 - this.#before) / count;
    this.#fraction = 0;
    this.#isReplaying = false;
    this.#goOn(elapsedSeconds, 0);
  }

  /** An earlier attempt came so far, and what it made is gone through first. */
  replay(fraction: number): void {
    this.#isReplaying = true;
    this.#fraction = Math.min(Math.max(fraction, 0), 1);
  }

  /** Up to here it was: so much of the audio. */
  endReplay(elapsedSeconds: number, audioSeconds: number): void {
    this.#isReplaying = false;
    this.#goOn(elapsedSeconds, audioSeconds);
  }

  #goOn(elapsedSeconds: number, audioSeconds: number): void {
    this.#begunAt = elapsedSeconds;
    this.#fractionBefore = this.#fraction;
    this.#audioBefore = audioSeconds;
  }

  isDue(elapsedSeconds: number): boolean {
    return elapsedSeconds - this.#reportedAt >= INTERVAL_SECONDS;
  }

  report({ fraction, audioSeconds, elapsedSeconds, bytesRead, bytesWritten }: Measurement): Progress {
    this.#reportedAt = elapsedSeconds;
    // NaN compares as false, and changes nothing.
    if (fraction > this.#fraction) this.#fraction = Math.min(fraction, 1);
    const converting = elapsedSeconds - this.#begunAt;
    const made = this.#fraction - this.#fractionBefore;
    const canEstimate = !this.#isReplaying && made > 0 && converting >= FIRST_ESTIMATE_SECONDS;
    const left = (1 - this.#before) / this.#share - this.#fraction;
    return {
      phase: 'converting',
      fraction: this.#before + this.#share * this.#fraction,
      speed: !this.#isReplaying && converting > 0 ? (audioSeconds - this.#audioBefore) / converting : 0,
      bytesRead,
      bytesWritten,
      secondsLeft: canEstimate ? (converting * left) / made : null,
    };
  }
}
