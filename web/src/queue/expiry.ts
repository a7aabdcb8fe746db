/** When a result is deleted and its job leaves the list. */
import { RESULT_RETENTION_MS, savedRetentionMs } from '../shared/retention';
import type { DoneJob, Job } from './job';

/** Milliseconds since the epoch. */
export function expiresAt(job: DoneJob): number {
  return job.savedAt === null ? job.finishedAt + RESULT_RETENTION_MS : job.savedAt + savedRetentionMs(job.result.bytes);
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
