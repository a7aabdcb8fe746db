/** When a result is deleted and its job leaves the list. */
import { expiryOf, type Retention } from '../shared/retention';
import type { DoneJob, Job } from './job';

/** Milliseconds since the epoch; `Infinity` for never. */
export function expiresAt({ result, finishedAt, savedAt }: DoneJob, retention: Retention): number {
  return expiryOf({ bytes: result.bytes, finishedAt, savedAt }, retention);
}

export function expiredJobs(jobs: readonly Job[], now: number, retention: Retention): readonly DoneJob[] {
  return jobs.filter((job): job is DoneJob => job.state === 'done' && expiresAt(job, retention) <= now);
}

/** `null` where nothing can expire. */
export function nextExpiry(jobs: readonly Job[], retention: Retention): number | null {
  let next = Infinity;
  for (const job of jobs) {
    if (job.state === 'done') next = Math.min(next, expiresAt(job, retention));
  }
  return next === Infinity ? null : next;
}
