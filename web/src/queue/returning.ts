/** Jobs that leave the list, and those that are wanted back. */
import type { TakenNames } from '../recipe/names/taken_names';
import type { Job } from './job';
import { named, releaseResultName } from './result_names';

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

/** Without them; what runs ends first. `unqueued`: how many of them were to be converted. */
export function withoutJobs(
  jobs: readonly Job[],
  ids: ReadonlySet<string>,
  taken: TakenNames,
): { readonly jobs: readonly Job[]; readonly names: TakenNames; readonly unqueued: number } {
  let unqueued = 0;
  let names = taken;
  const rest: Job[] = [];
  for (const job of jobs) {
    if (ids.has(job.id) && job.state === 'done') names = releaseResultName(names, job);
    if (!ids.has(job.id)) rest.push(job);
    else if (job.state === 'running') rest.push({ ...job, ending: 'remove' });
    else if (job.state === 'queued') unqueued += 1;
  }
  return { jobs: rest, names, unqueued };
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
    const before = rest.slice(next, next + Math.max(index - merged.length, 0));
    next += before.length;
    const back = named(job, names);
    names = back.names;
    merged.push(...before, back.over);
    if (job.state === 'queued') queued += 1;
  }
  return { jobs: [...merged, ...rest.slice(next)], names, queued };
}
