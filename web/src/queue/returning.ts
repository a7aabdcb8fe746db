/** Jobs that were removed, and are wanted back. */
import { takeName, type TakenNames } from '../recipe/names/taken_names';
import type { Job } from './job';

export interface RemovedJob {
  readonly job: Job;
  /** Where it stood. */
  readonly index: number;
}

/** What can be had back of those that are being removed. What runs is cancelled meanwhile, and waits then. */
export function removable(jobs: readonly Job[], ids: ReadonlySet<string>): readonly RemovedJob[] {
  const removed: RemovedJob[] = [];
  for (const [index, job] of jobs.entries()) {
    if (!ids.has(job.id)) continue;
    removed.push({ index, job: job.state === 'running' ? { state: 'waiting', id: job.id, name: job.name, source: job.source } : job });
  }
  return removed;
}

/** With them at their old places, as far as the list still has these. `queued`: how many of them are to be converted again. */
export function withReturned(
  jobs: readonly Job[],
  returned: readonly RemovedJob[],
  taken: TakenNames,
): { readonly jobs: readonly Job[]; readonly names: TakenNames; readonly queued: number } {
  const here = new Set(jobs.map(({ id }) => id));
  const missing = returned.filter(({ job }) => !here.has(job.id)).sort((a, b) => a.index - b.index);
  const wanted = new Set(returned.map(({ job }) => job.id));
  let names = taken;
  let queued = 0;
  const merged: Job[] = [];
  // What has not ended yet does so, and is kept.
  const rest = jobs.map((job): Job => (job.state === 'running' && job.ending === 'remove' && wanted.has(job.id) ? { ...job, ending: 'cancel' } : job));
  let next = 0;
  for (const { job, index } of missing) {
    while (merged.length < index && next < rest.length) merged.push(...rest.slice(next, ++next));
    if (job.state === 'queued') queued += 1;
    if (job.state !== 'done') {
      merged.push(job);
      continue;
    }
    const given = takeName(names, job.fileName);
    names = given.names;
    merged.push({ ...job, fileName: given.name });
  }
  return { jobs: [...merged, ...rest.slice(next)], names, queued };
}
