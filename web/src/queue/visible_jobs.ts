/** The part of a long list that is shown: its beginning, and always the job that runs. */
import type { Job } from './job';

export const JOBS_SHOWN_AT_ONCE = 100;

export interface VisibleJobs {
  readonly shown: readonly Job[];
  readonly hiddenCount: number;
}

export function visibleJobs(jobs: readonly Job[], limit: number): VisibleJobs {
  if (jobs.length <= limit) return { shown: jobs, hiddenCount: 0 };
  const beginning = jobs.slice(0, limit);
  const running = jobs.find((job, index) => index >= limit && job.state === 'running');
  const shown = running ? [...beginning, running] : beginning;
  return { shown, hiddenCount: jobs.length - shown.length };
}
