/** What the page asks of all jobs, counted once for each state of the list: it may be long, and many ask. */
import type { Job, QueuedJob, RunningJob } from './job';
import { isRetryable, problemOf } from './submission';

export interface Tally {
  readonly waiting: number;
  /** Of those that wait. */
  readonly convertible: number;
  readonly queued: number;
  readonly firstQueued: QueuedJob | null;
  readonly running: RunningJob | null;
  readonly done: number;
  /** Of those that are done. */
  readonly unsaved: number;
  readonly failed: number;
  /** Of those that failed: those for which another try may help. */
  readonly retryable: number;
  readonly cancelled: number;
}

const known = new WeakMap<readonly Job[], Tally>();

/** The same object for the same array. */
export function tallyOf(jobs: readonly Job[]): Tally {
  let tally = known.get(jobs);
  if (!tally) known.set(jobs, (tally = count(jobs)));
  return tally;
}

export function runningIn(jobs: readonly Job[]): RunningJob | null {
  return tallyOf(jobs).running;
}

type Mutable = { -readonly [Name in keyof Tally]: Tally[Name] };

function count(jobs: readonly Job[]): Tally {
  const tally: Mutable = {
    waiting: 0,
    convertible: 0,
    queued: 0,
    firstQueued: null,
    running: null,
    done: 0,
    unsaved: 0,
    failed: 0,
    retryable: 0,
    cancelled: 0,
  };
  for (const job of jobs) {
    switch (job.state) {
      case 'waiting':
        tally.waiting += 1;
        if (!problemOf(job.source)) tally.convertible += 1;
        break;
      case 'queued':
        tally.queued += 1;
        tally.firstQueued ??= job;
        break;
      case 'running':
        tally.running ??= job;
        break;
      case 'done':
        tally.done += 1;
        if (job.savedAt === null) tally.unsaved += 1;
        break;
      case 'failed':
        tally.failed += 1;
        if (isRetryable(job)) tally.retryable += 1;
        break;
      case 'cancelled':
        tally.cancelled += 1;
        break;
    }
  }
  return tally;
}
