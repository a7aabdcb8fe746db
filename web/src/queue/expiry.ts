/** When a result is deleted and its job leaves the list. */
import { RESULT_RETENTION_MS, SAVED_GRACE_BYTES_PER_SECOND, SAVED_GRACE_MS } from '../shared/retention';
import type { DoneJob, Job } from './job';

/** How long a result must outlive the moment it was saved: a download copies it in the background, and the page is not told when it ends. */
export function removalDelayMs(bytes: number): number {
  return SAVED_GRACE_MS + Math.ceil(bytes / SAVED_GRACE_BYTES_PER_SECOND) * 1000;
}

/** Milliseconds since the epoch. */
export function expiresAt(job: DoneJob): number {
  return job.savedAt === null ? job.finishedAt + RESULT_RETENTION_MS : job.savedAt + removalDelayMs(job.result.bytes);
}

export function expiredJobs(jobs: readonly Job[], now: number): readonly DoneJob[] {
  return jobs.filter((job): job is DoneJob => job.state === 'done' && expiresAt(job) <= now);
}

/** `null` where nothing can expire. */
export function nextExpiry(jobs: readonly Job[]): number | null {
  let next: number | null = null;
  for (const job of jobs) {
    if (job.state !== 'done') continue;
    const time = expiresAt(job);
    if (next === null || time < next) next = time;
  }
  return next;
}
