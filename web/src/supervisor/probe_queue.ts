import type { EnvelopePiece } from '../shared/analysis';
import type { ErrorReport } from '../shared/errors';
import type { ConversionRequest } from '../shared/protocol';
import type { JobReply, Lane } from './engine_workers';

/** What takes this long without a word does not end by itself. A probe reads a few megabytes. */
const LONGEST_MS: Record<LookType, number> = {
  probe: 10_000,
  cover_of: 10_000,
  samples: 10_000,
  excerpt: 30_000,
  // From one piece to the next.
  analyse: 30_000,
  // All of a file without an index is read, which nobody hears of meanwhile.
  text_track: 600_000,
};

/** How long a probe that nobody waits for any more, or that stands in a conversion's way, may hold the worker. */
const ABORT_PATIENCE_MS = 150;

export interface ProbeParts {
  readonly lane: Lane;
  nextId(): number;
  /** No conversion has the worker. */
  isFree(): boolean;
  /** The worker was replaced: whoever else had asked something of it has to ask again. */
  replaced(): void;
  /** Something is over. */
  released(): void;
}

/** What can be asked of a file, and what the answer is called. */
interface Answers {
  readonly probe: 'probed';
  readonly cover_of: 'cover';
  readonly samples: 'samples';
  readonly excerpt: 'excerpt';
  readonly analyse: 'analysed';
  readonly text_track: 'text_track_read';
}

type LookType = keyof Answers;

/** Without its number. */
export type LookRequest<Type extends LookType> = { readonly type: Type } & Omit<Extract<ConversionRequest, { type: Type }>, 'id' | 'type'>;

interface Failed {
  readonly type: 'failed';
  readonly error: ErrorReport;
}

export type LookOutcome<Type extends LookType> = Extract<JobReply, { type: Answers[Type] }> | Failed;

interface Look {
  readonly request: LookRequest<LookType>;
  readonly settle: (outcome: LookOutcome<LookType>) => void;
  readonly piece: (piece: EnvelopePiece) => void;
}

interface RunningLook {
  readonly id: number;
  readonly look: Look;
  watchdog: ReturnType<typeof setTimeout>;
  /** Given way to a conversion: it is asked again later. */
  yields: boolean;
}

/** Looks into files one at a time, while no conversion runs. */
export class ProbeQueue {
  readonly #parts: ProbeParts;
  #waiting: readonly Look[] = [];
  #running: RunningLook | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #whenFree: (() => void) | null = null;

  constructor(parts: ProbeParts) {
    this.#parts = parts;
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  get isIdle(): boolean {
    return this.#running === null && this.#waiting.length === 0;
  }

  /** `piece` hears of an analysis while it runs. */
  look<Type extends LookType>(
    request: LookRequest<Type>,
    signal: AbortSignal,
    piece: (piece: EnvelopePiece) => void = () => undefined,
  ): Promise<LookOutcome<Type>> {
    return new Promise((resolve) => {
      if (signal.aborted) {
        resolve(GIVEN_UP);
        return;
      }
      const abort = (): void => this.#abort(look);
      const look: Look = {
        request: request as LookRequest<LookType>,
        piece,
        settle(outcome) {
          signal.removeEventListener('abort', abort);
          // An answer is of the kind of its question.
          resolve(outcome as LookOutcome<Type>);
        },
      };
      signal.addEventListener('abort', abort);
      this.#waiting = [...this.#waiting, look];
      this.advance();
    });
  }

  /** To be called whenever the worker may have become free. */
  advance(): void {
    const [next, ...rest] = this.#waiting;
    if (!next || this.#running || !this.#parts.isFree()) return;
    this.#waiting = rest;
    const id = this.#parts.nextId();
    this.#running = { id, look: next, watchdog: this.#watch(next), yields: false };
    this.#parts.lane.send({ ...next.request, id } as ConversionRequest);
  }

  /** A conversion wants the worker: what runs has a moment to finish, or runs again later. */
  giveWay(whenFree: () => void): void {
    if (!this.#running) {
      whenFree();
      return;
    }
    this.#whenFree = whenFree;
    this.#running.yields = true;
    // What is quickly done may as well be done.
    if (this.#running.look.request.type === 'analyse') this.#cancel(this.#running.id);
    this.#hurry(() => {
      this.#askAgain();
      this.#replaceWorker();
      this.#release();
    });
  }

  reply(reply: JobReply): void {
    const running = this.#running;
    if (!running || reply.id !== running.id) return;
    switch (reply.type) {
      case 'analysis_piece':
        clearTimeout(running.watchdog);
        running.watchdog = this.#watch(running.look);
        running.look.piece(reply.piece);
        break;
      case 'cancelled':
        if (running.yields) this.#askAgain();
        this.#release();
        break;
      case 'failed':
      case 'analysed':
        if (reply.replace !== 'none') this.#replaceWorker(reply.replace);
        this.#release();
        running.look.settle(reply);
        break;
      case 'probed':
      case 'cover':
      case 'samples':
      case 'excerpt':
      case 'text_track_read':
        this.#release();
        running.look.settle(reply);
    }
  }

  /** The worker is gone. Only what it was working on can have been the cause. */
  crashed(error: ErrorReport): void {
    const waiting = this.#waiting;
    const running = this.#running?.look;
    const isOver = error.code === 'engine_unavailable';
    if (isOver) this.#waiting = [];
    this.#release();
    running?.settle({ type: 'failed', error });
    if (isOver) waiting.forEach((look) => look.settle({ type: 'failed', error }));
  }

  /** The worker was replaced, through no fault of what runs here. */
  lost(): void {
    this.#askAgain();
    this.#release();
  }

  #abort(look: Look): void {
    this.#waiting = this.#waiting.filter((other) => other !== look);
    look.settle(GIVEN_UP);
    if (this.#running?.look !== look) return;
    this.#running.yields = false;
    this.#cancel(this.#running.id);
    this.#hurry(() => this.#interrupt(GIVEN_UP));
  }

  /** Between two steps; a probe is one step. */
  #cancel(id: number): void {
    this.#parts.lane.send({ type: 'cancel', id });
  }

  #askAgain(): void {
    if (this.#running) this.#waiting = [this.#running.look, ...this.#waiting];
  }

  #watch({ request }: Look): ReturnType<typeof setTimeout> {
    const longest = LONGEST_MS[request.type];
    const error = { code: 'engine_crashed', detail: `no answer within ${longest / 1000} s` } as const;
    return setTimeout(() => this.#interrupt({ type: 'failed', error }), longest);
  }

  #hurry(act: () => void): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(act, ABORT_PATIENCE_MS);
  }

  #interrupt(outcome: Failed): void {
    const look = this.#running?.look;
    this.#replaceWorker();
    this.#release();
    look?.settle(outcome);
  }

  #replaceWorker(which: 'conversion' | 'all' = 'conversion'): void {
    this.#parts.lane.replace(which);
    this.#parts.replaced();
  }

  #release(): void {
    clearTimeout(this.#patience);
    clearTimeout(this.#running?.watchdog);
    this.#running = null;
    const whenFree = this.#whenFree;
    this.#whenFree = null;
    whenFree?.();
    this.advance();
    this.#parts.released();
  }
}

const GIVEN_UP: Failed = { type: 'failed', error: { code: 'interrupted', detail: 'it was given up' } };
