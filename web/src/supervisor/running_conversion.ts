import type { Analysis } from '../shared/analysis';
import type { Conversion, ConversionListener, ConvertedPart } from '../shared/converter';
import type { ErrorReport } from '../shared/errors';
import type { ConversionOptions } from '../shared/options';
import { partPath, type FinishedPart, type OutputPath } from '../shared/protocol';
import type { JobReply, Lane, LaneIndex } from './engine_workers';
import type { JobPlace } from './job_places';

/** A worker that has not let go of the job by then is in the middle of something long, and is ended. */
const CANCEL_PATIENCE_MS = 150;
const PAUSE_PATIENCE_MS = 200;

export interface ConversionParts extends JobPlace {
  readonly files: readonly File[];
  readonly options: ConversionOptions;
  readonly listener: ConversionListener;
  readonly lane: Lane;
  /** The conversion before is not over yet, and shares the encoders. */
  readonly follows: boolean;
  /** So many at most; `null`: all. */
  readonly encoders: number | null;
  nextId(): number;
  /** All parts that were written there. */
  removeOutput(output: OutputPath): void;
  /** What is known of the nth file's sound. */
  knownAnalysis(index: number): Analysis | null;
  /** What was found out of it on the way. */
  measured(index: number, analysis: Analysis): void;
  /** Calls `begin` when the worker is free. */
  whenFree(begin: () => void): void;
  /** All of the file was read: the next one may begin. */
  read(): void;
  /** The conversion is over; its listener is told right after. */
  over(): void;
}

interface Attempt {
  readonly id: number;
  readonly output: OutputPath;
  /** Until then nothing is lost when the worker is ended. */
  isOpened: boolean;
  isRead: boolean;
}

type State =
  | { readonly name: 'waiting' }
  | { readonly name: 'running'; readonly attempt: Attempt }
  /** Paused by taking it away from the worker; it begins anew when it goes on. */
  | { readonly name: 'suspended' }
  | { readonly name: 'cancelling'; readonly attempt: Attempt }
  | { readonly name: 'over' };

/** One conversion from the page's side: passes on what is asked and answered, and does not wait for a worker that does not answer. */
export class RunningConversion implements Conversion {
  readonly #parts: ConversionParts;
  #state: State = { name: 'waiting' };
  #isShownPaused = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  #lane: Lane;
  #follows: boolean;
  /** Where an attempt was that did not come to its end, which the next one goes on with. */
  #unfinished: OutputPath | null = null;
  #resumeFrom: readonly OutputPath[];

  constructor(parts: ConversionParts) {
    this.#parts = parts;
    this.#lane = parts.lane;
    this.#follows = parts.follows;
    this.#resumeFrom = parts.resumeFrom;
  }

  get lane(): LaneIndex {
    return this.#lane.index;
  }

  /** Whether its worker has nothing left to read. */
  get isRead(): boolean {
    return this.#state.name === 'over' || (this.#state.name === 'running' && this.#state.attempt.isRead);
  }

  get isOver(): boolean {
    return this.#state.name === 'over';
  }

  begin(): void {
    this.#parts.whenFree(() => {
      if (this.#state.name !== 'waiting') return;
      const { files, options, journal } = this.#parts;
      const id = this.#parts.nextId();
      const attempt = { id, output: this.#unfinished ?? this.#parts.nextOutput(id), isOpened: false, isRead: false };
      this.#state = { name: 'running', attempt };
      const analyses = files.map((_, index) => this.#parts.knownAnalysis(index));
      const resumeFrom = this.#resumeFrom;
      this.#lane.send({ type: 'convert', id: attempt.id, files, options, analyses, output: attempt.output, journal, resumeFrom, follows: this.#follows, encoders: this.#parts.encoders });
    });
  }

  pause(): void {
    if (this.#state.name === 'waiting') {
      this.#state = { name: 'suspended' };
      this.#showPaused(true);
    } else if (this.#state.name === 'running') {
      const { attempt } = this.#state;
      this.#lane.send({ type: 'pause', id: attempt.id });
      this.#wait(PAUSE_PATIENCE_MS, () => this.#pauseUnanswered(attempt));
    }
  }

  resume(): void {
    if (this.#state.name === 'suspended') {
      this.#state = { name: 'waiting' };
      this.#showPaused(false);
      this.begin();
    } else if (this.#state.name === 'running') {
      clearTimeout(this.#timer);
      this.#lane.send({ type: 'resume', id: this.#state.attempt.id });
    }
  }

  cancel(): void {
    if (this.#state.name === 'waiting' || this.#state.name === 'suspended') {
      this.#end(() => this.#parts.listener.cancelled());
    } else if (this.#state.name === 'running') {
      const { attempt } = this.#state;
      this.#state = { name: 'cancelling', attempt };
      this.#lane.send({ type: 'cancel', id: attempt.id });
      this.#wait(CANCEL_PATIENCE_MS, () => {
        this.#lane.replace('conversion');
        this.#parts.removeOutput(attempt.output);
        this.#end(() => this.#parts.listener.cancelled());
      });
    }
  }

  reply(reply: JobReply): void {
    if (this.#state.name !== 'running' && this.#state.name !== 'cancelling') return;
    const { attempt } = this.#state;
    if (reply.id !== attempt.id) return;
    const { listener } = this.#parts;
    const isCancelling = this.#state.name === 'cancelling';
    switch (reply.type) {
      case 'opened':
        attempt.isOpened = true;
        if (!isCancelling) listener.opened(reply.info);
        break;
      case 'measured':
        this.#parts.measured(reply.index, reply.analysis);
        break;
      case 'progress':
        if (!isCancelling) listener.progress(reply.progress);
        break;
      case 'read':
        attempt.isRead = true;
        this.#parts.read();
        break;
      case 'paused':
        if (isCancelling) break;
        clearTimeout(this.#timer);
        this.#showPaused(true);
        break;
      case 'resumed':
        if (!isCancelling) this.#showPaused(false);
        break;
      case 'done':
        this.#lane.replace(reply.replace);
        if (isCancelling) {
          // It was finished at the very moment it was cancelled.
          this.#parts.removeOutput(attempt.output);
          this.#end(() => listener.cancelled());
        } else {
          this.#end(() => listener.done(reply.parts.map((part) => convertedPart(part, attempt.output))));
        }
        break;
      case 'failed':
        this.#lane.replace(reply.replace);
        if (isCancelling) this.#parts.removeOutput(attempt.output);
        else if (reply.error.code === 'read_failed') this.#parts.leave(attempt.output);
        this.#end(() => (isCancelling ? listener.cancelled() : listener.failed(reply.error)));
        break;
      case 'cancelled':
        this.#end(() => listener.cancelled());
        break;
    }
  }

  /** The worker is gone, and with it all it knew. */
  crashed(error: ErrorReport): void {
    const { listener } = this.#parts;
    switch (this.#state.name) {
      case 'running':
        this.#parts.removeOutput(this.#state.attempt.output);
        this.#end(() => listener.failed(error));
        break;
      case 'cancelling':
        this.#parts.removeOutput(this.#state.attempt.output);
        this.#end(() => listener.cancelled());
        break;
      case 'waiting':
      case 'suspended':
        // It never reached the worker, and only fails where there is no other one.
        if (error.code === 'engine_unavailable') this.#end(() => listener.failed(error));
        break;
      case 'over':
        break;
    }
  }

  /** The conversion before is over: the encoders are for this one alone. */
  lead(): void {
    this.#follows = false;
    if (this.#state.name === 'running') this.#lane.send({ type: 'alone', id: this.#state.attempt.id });
  }

  /** The worker is gone, through no fault of this conversion, which goes on in another one. */
  restart(lane: Lane): void {
    this.#lane = lane;
    if (this.#state.name === 'cancelling') {
      this.#parts.removeOutput(this.#state.attempt.output);
      this.#end(() => this.#parts.listener.cancelled());
    } else if (this.#state.name === 'running') {
      clearTimeout(this.#timer);
      this.#unfinished = this.#state.attempt.output;
      this.#resumeFrom = [this.#parts.journal, ...this.#parts.resumeFrom];
      this.#state = this.#isShownPaused ? { name: 'suspended' } : { name: 'waiting' };
      if (!this.#isShownPaused) this.begin();
    }
  }

  /** Nobody waits for it any more: its worker is ended at once, and nothing is told. What it went on with is not its own, and stays. */
  abandon(): void {
    clearTimeout(this.#timer);
    if (this.#state.name === 'running' || this.#state.name === 'cancelling') {
      const { output } = this.#state.attempt;
      this.#lane.replace('conversion');
      if (this.#resumeFrom.length > 0) this.#parts.leave(output);
      else this.#parts.removeOutput(output);
    }
    this.#state = { name: 'over' };
  }

  #pauseUnanswered(attempt: Attempt): void {
    if (!attempt.isOpened) {
      this.#lane.replace('conversion');
      this.#state = { name: 'suspended' };
    }
    // Otherwise it stops after the step that it is in: what was converted so far is worth more than those moments.
    this.#showPaused(true);
  }

  #showPaused(isPaused: boolean): void {
    if (this.#isShownPaused === isPaused) return;
    this.#isShownPaused = isPaused;
    if (isPaused) this.#parts.listener.paused();
    else this.#parts.listener.resumed();
  }

  #wait(milliseconds: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, milliseconds);
  }

  #end(tell: () => void): void {
    clearTimeout(this.#timer);
    this.#state = { name: 'over' };
    this.#parts.over();
    tell();
  }
}

function convertedPart({ summary, title, number, blob }: FinishedPart, output: OutputPath): ConvertedPart {
  const { bytes } = summary;
  const result = blob ? ({ where: 'memory', blob, bytes: blob.size } as const) : ({ where: 'opfs', ...partPath(output, number), bytes } as const);
  return { result, summary, title, number };
}
