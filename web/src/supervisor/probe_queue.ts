import type { ProbeOutcome } from '../shared/converter';
import type { ErrorReport } from '../shared/errors';
import type { JobReply, Lane } from './engine_workers';

/** A probe reads a few megabytes; one that takes this long does not end by itself. */
const LONGEST_PROBE_MS = 10_000;

/** How long a probe that nobody waits for any more, or that stands in a conversion's way, may hold the worker. */
const ABORT_PATIENCE_MS = 150;

export interface ProbeParts {
  readonly lane: Lane;
  nextId(): number;
  /** No conversion has the worker. */
  isFree(): boolean;
}

/** What can be asked of a file, and what the answer is called. */
interface Answers {
  readonly probe: 'probed';
  readonly cover_of: 'cover';
}

interface Failed {
  readonly type: 'failed';
  readonly error: ErrorReport;
}

type LookOutcome<Type extends keyof Answers> = Extract<JobReply, { type: Answers[Type] }> | Failed;

interface Probe {
  readonly type: keyof Answers;
  readonly file: File;
  readonly settle: (outcome: LookOutcome<keyof Answers>) => void;
}

interface RunningProbe {
  readonly id: number;
  readonly probe: Probe;
  readonly watchdog: ReturnType<typeof setTimeout>;
}

/** Looks into files one at a time, while no conversion runs. */
export class ProbeQueue {
  readonly #parts: ProbeParts;
  #waiting: readonly Probe[] = [];
  #running: RunningProbe | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #whenFree: (() => void) | null = null;

  constructor(parts: ProbeParts) {
    this.#parts = parts;
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  async probe(file: File, signal: AbortSignal): Promise<ProbeOutcome> {
    const outcome = await this.#look('probe', file, signal);
    return outcome.type === 'failed' ? { ok: false, error: outcome.error } : { ok: true, info: outcome.info };
  }

  /** `null` where there is none, or it could not be had. */
  async coverOf(file: File, signal: AbortSignal): Promise<Blob | null> {
    const outcome = await this.#look('cover_of', file, signal);
    return outcome.type === 'failed' ? null : outcome.cover;
  }

  #look<Type extends keyof Answers>(type: Type, file: File, signal: AbortSignal): Promise<LookOutcome<Type>> {
    return new Promise((resolve) => {
      if (signal.aborted) {
        resolve(GIVEN_UP);
        return;
      }
      const abort = (): void => this.#abort(probe);
      const probe: Probe = {
        type,
        file,
        settle(outcome) {
          signal.removeEventListener('abort', abort);
          // An answer is of the kind of its question.
          resolve(outcome as LookOutcome<Type>);
        },
      };
      signal.addEventListener('abort', abort);
      this.#waiting = [...this.#waiting, probe];
      this.advance();
    });
  }

  /** To be called whenever the worker may have become free. */
  advance(): void {
    const [next, ...rest] = this.#waiting;
    if (!next || this.#running || !this.#parts.isFree()) return;
    this.#waiting = rest;
    const id = this.#parts.nextId();
    const watchdog = setTimeout(() => this.#interrupt(HUNG), LONGEST_PROBE_MS);
    this.#running = { id, probe: next, watchdog };
    this.#parts.lane.send({ type: next.type, id, file: next.file });
  }

  /** A conversion wants the worker: a probe that runs has a moment to finish, or runs again later. */
  giveWay(whenFree: () => void): void {
    if (!this.#running) {
      whenFree();
      return;
    }
    this.#whenFree = whenFree;
    this.#hurry(() => {
      const interrupted = this.#running?.probe;
      if (interrupted) this.#waiting = [interrupted, ...this.#waiting];
      this.#parts.lane.replace('conversion');
      this.#release();
    });
  }

  reply(reply: JobReply): void {
    if (reply.id !== this.#running?.id) return;
    if (reply.type !== 'probed' && reply.type !== 'cover' && reply.type !== 'failed') return;
    const { probe } = this.#running;
    if (reply.type === 'failed') this.#parts.lane.replace(reply.replace);
    this.#release();
    probe.settle(reply);
  }

  /** The worker is gone. Only what it was working on can have been the cause. */
  crashed(error: ErrorReport): void {
    const waiting = this.#waiting;
    const running = this.#running?.probe;
    const isOver = error.code === 'engine_unavailable';
    if (isOver) this.#waiting = [];
    this.#release();
    running?.settle({ type: 'failed', error });
    if (isOver) waiting.forEach((probe) => probe.settle({ type: 'failed', error }));
  }

  #abort(probe: Probe): void {
    this.#waiting = this.#waiting.filter((other) => other !== probe);
    probe.settle(GIVEN_UP);
    if (this.#running?.probe === probe) this.#hurry(() => this.#interrupt(GIVEN_UP));
  }

  #hurry(act: () => void): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(act, ABORT_PATIENCE_MS);
  }

  #interrupt(outcome: Failed): void {
    const probe = this.#running?.probe;
    this.#parts.lane.replace('conversion');
    this.#release();
    probe?.settle(outcome);
  }

  #release(): void {
    clearTimeout(this.#patience);
    clearTimeout(this.#running?.watchdog);
    this.#running = null;
    const whenFree = this.#whenFree;
    this.#whenFree = null;
    whenFree?.();
    this.advance();
  }
}

const GIVEN_UP: Failed = { type: 'failed', error: { code: 'interrupted', detail: 'the probe was given up' } };
const HUNG: Failed = {
  type: 'failed',
  error: { code: 'engine_crashed', detail: `no answer to a probe within ${LONGEST_PROBE_MS / 1000} s` },
};
