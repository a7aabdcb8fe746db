/** What the page asks of all jobs, counted once for each state of the list: it may be long, and many ask. */
import { assertNever } from './assert_never';
import { canBeOpenedAgain, type Job, type QueuedJob, type RunningJob } from './job';
import { isRetryable, problemOf } from './submission';

export interface Tally {
  readonly waiting: number;
  /** Of those that wait. */
  readonly convertible: number;
  readonly queued: number;
  /** Of what is to be converted, or is being: files that the browser does not open again by itself. */
  readonly cannotBeOpenedAgain: number;
  readonly firstQueued: QueuedJob | null;
  readonly running: RunningJob | null;
  readonly done: number;
  /** Of those that are done. */
  readonly unsaved: number;
  /** Of those: what is in memory, and ends with the page. */
  readonly unsavedInMemory: number;
  readonly failed: number;
  /** Of those that failed: those for which another try may help. */
  readonly retryable: number;
  readonly cancelled: number;
  readonly missing: number;
}

interface Known {
  readonly tally: Tally;
  /** No job is queued before this place. */
  readonly queuedFrom: number;
}

const known = new WeakMap<readonly Job[], Known>();

/** The same object for the same array. */
export function tallyOf(jobs: readonly Job[]): Tally {
  let found = known.get(jobs);
  if (!found) known.set(jobs, (found = count(jobs)));
  return found.tally;
}

export function runningIn(jobs: readonly Job[]): RunningJob | null {
  return tallyOf(jobs).running;
}

/** What was counted `before`, as it is `after`, where `others` stand at these places now: nothing else is looked at. */
export function carryTally(before: readonly Job[], after: readonly Job[], others: ReadonlyMap<number, Job>): void {
  const found = known.get(before);
  if (!found) return;
  const tally: Mutable = { ...found.tally };
  let { queuedFrom } = found;
  for (const [place, job] of others) {
    const was = before[place];
    if (was) add(tally, was, -1);
    add(tally, job, 1);
    if (was === tally.running) tally.running = null;
    if (job.state === 'running') {
      // There is one at a time; whoever has it otherwise has them counted.
      if (tally.running) return;
      tally.running = job;
    }
    if (job.state === 'queued') queuedFrom = Math.min(queuedFrom, place);
  }
  known.set(after, { tally, queuedFrom: findQueued(tally, after, queuedFrom) });
}

type Mutable = { -readonly [Name in keyof Tally]: Tally[Name] };

function count(jobs: readonly Job[]): Known {
  const tally: Mutable = {
    waiting: 0,
    convertible: 0,
    queued: 0,
    cannotBeOpenedAgain: 0,
    firstQueued: null,
    running: null,
    done: 0,
    unsaved: 0,
    unsavedInMemory: 0,
    failed: 0,
    retryable: 0,
    cancelled: 0,
    missing: 0,
  };
  for (const job of jobs) {
    add(tally, job, 1);
    if (job.state === 'running') tally.running ??= job;
  }
  return { tally, queuedFrom: findQueued(tally, jobs, 0) };
}

/** Where the first one stands; as one after the other is converted, the next is near. */
function findQueued(tally: Mutable, jobs: readonly Job[], from: number): number {
  tally.firstQueued = null;
  if (tally.queued === 0) return jobs.length;
  for (let place = from; place < jobs.length; place += 1) {
    const job = jobs[place];
    if (job?.state !== 'queued') continue;
    tally.firstQueued = job;
    return place;
  }
  return jobs.length;
}

function add(tally: Mutable, job: Job, by: 1 | -1): void {
  switch (job.state) {
    case 'waiting':
      tally.waiting += by;
      if (!problemOf(job.source)) tally.convertible += by;
      break;
    case 'queued':
      tally.queued += by;
      if (!canBeOpenedAgain(job)) tally.cannotBeOpenedAgain += by;
      break;
    case 'running':
      if (!canBeOpenedAgain(job)) tally.cannotBeOpenedAgain += by;
      break;
    case 'done':
      tally.done += by;
      if (job.savedAt !== null) break;
      tally.unsaved += by;
      if (job.result.where === 'memory') tally.unsavedInMemory += by;
      break;
    case 'failed':
      tally.failed += by;
      if (isRetryable(job)) tally.retryable += by;
      break;
    case 'cancelled':
      tally.cancelled += by;
      break;
    case 'missing':
      tally.missing += by;
      break;
    default:
      assertNever(job);
  }
}
