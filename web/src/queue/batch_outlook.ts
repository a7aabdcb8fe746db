/** What can be said about a batch as a whole. Numbers that would be guesses are left out. */
import { secondsToConvert, type BatchWork } from './batch_work';
import type { Job } from './job';
import { runningJob, type Queue } from './queue';
import { tallyOf } from './tally';

export interface BatchOutlook {
  /** 0 … 1: of the sound where all of its length is known, else of the files. */
  readonly fraction: number;
  /** Seconds of sound converted for each second of work; `null` until it is known. */
  readonly speed: number | null;
  /** An estimate; `null` where files are left whose length nobody knows. */
  readonly secondsLeft: number | null;
  readonly paused: boolean;
}

/** Before this, an estimate says more about the start than about the files. */
const FIRST_ESTIMATE_SECONDS = 2;

/** `fraction` is the running job's, 0 … 1; `workedSeconds` is the time spent on the batch, without pauses. */
export function batchOutlook(queue: Queue, fraction: number, workedSeconds: number): BatchOutlook {
  const { batch } = queue;
  const running = runningJob(queue);
  const runningSeconds = running ? secondsToConvert(running, batch.work) : 0;
  const converted = batch.work.seconds + (runningSeconds ?? 0) * fraction;
  const left = secondsLeftToConvert(queue, fraction);
  const over = batch.done + batch.failed + batch.cancelled;
  const byFiles = batch.total > 0 ? (over + (running ? fraction : 0)) / batch.total : 0;
  const byLength = left === null || converted + left <= 0 ? null : converted / (converted + left);
  const speed = workedSeconds >= FIRST_ESTIMATE_SECONDS && converted > 0 ? converted / workedSeconds : null;
  return {
    fraction: Math.min(byLength ?? byFiles, 1),
    speed,
    secondsLeft: speed === null || left === null ? null : left / speed,
    paused: running?.paused ?? false,
  };
}

/** Of sound; `null` where a file is left whose length is not known. */
function secondsLeftToConvert({ jobs, batch }: Queue, fraction: number): number | null {
  const { running } = tallyOf(jobs);
  const runningSeconds = running ? secondsToConvert(running, batch.work) : 0;
  const queuedSeconds = secondsQueued(jobs, batch.work);
  return runningSeconds === null || queuedSeconds === null ? null : queuedSeconds + runningSeconds * (1 - fraction);
}

interface Queued {
  readonly work: BatchWork;
  readonly seconds: number | null;
}

/** Progress is told ten times a second, and changes nothing of what waits behind it. */
const known = new WeakMap<readonly Job[], Queued>();

function secondsQueued(jobs: readonly Job[], work: BatchWork): number | null {
  const before = known.get(jobs);
  if (before?.work === work) return before.seconds;
  const seconds = addUp(jobs, work);
  known.set(jobs, { work, seconds });
  return seconds;
}

function addUp(jobs: readonly Job[], work: BatchWork): number | null {
  let sum = 0;
  for (const job of jobs) {
    if (job.state !== 'queued') continue;
    const seconds = secondsToConvert(job, work);
    if (seconds === null) return null;
    sum += seconds;
  }
  return sum;
}
