/** What of a long list is to be seen. */
import type { Job } from './job';

export type ListFilter = 'all' | 'waiting' | 'missing' | 'failed' | 'done';

/** The same array where all are. `search`: any part of the name, whatever the case. */
export function shownJobs(jobs: readonly Job[], filter: ListFilter, search: string): readonly Job[] {
  const wanted = search.trim().toLocaleLowerCase();
  if (filter === 'all' && wanted === '') return jobs;
  return jobs.filter((job) => isOf(job, filter) && (wanted === '' || nameOf(job).toLocaleLowerCase().includes(wanted)));
}

function isOf({ state }: Job, filter: ListFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'done':
      return state === 'done';
    case 'failed':
      return state === 'failed' || state === 'cancelled';
    case 'missing':
      return state === 'missing';
    case 'waiting':
      return state !== 'done' && state !== 'failed' && state !== 'cancelled' && state !== 'missing';
  }
}

function nameOf(job: Job): string {
  return job.state === 'done' ? job.fileName : job.name;
}
