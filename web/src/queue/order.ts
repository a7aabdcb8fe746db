/** The order of the list, which is the order of conversion. */
import type { Job } from './job';
import { bytesOf } from './job';

export type ListOrder = 'added' | 'name' | 'size' | 'hand';

/** In the order of `ids`; those that are not among them stay behind the one that they were behind. */
export function inOrder(jobs: readonly Job[], ids: readonly string[]): readonly Job[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  let last = -1;
  const placed = jobs.map((job) => ({ job, place: (last = places.get(job.id) ?? last) }));
  placed.sort((a, b) => a.place - b.place);
  return placed.some(({ job }, index) => job !== jobs[index]) ? placed.map(({ job }) => job) : jobs;
}

/** With the job at another place, counted after it was taken out. The same array where nothing moves. */
export function moved(jobs: readonly Job[], id: string, to: number): readonly Job[] {
  const from = jobs.findIndex((job) => job.id === id);
  const job = jobs[from];
  const place = Math.min(Math.max(to, 0), jobs.length - 1);
  if (!job || place === from) return jobs;
  const others = [...jobs.slice(0, from), ...jobs.slice(from + 1)];
  return [...others.slice(0, place), job, ...others.slice(place)];
}

/** As people count: `2` before `10`. */
const collator = new Intl.Collator(undefined, { numeric: true });

/** `arrivals`: when each was added, by its id. */
export function sortedIds(jobs: readonly Job[], order: Exclude<ListOrder, 'hand'>, arrivals: ReadonlyMap<string, number>): readonly string[] {
  const keyed = jobs.map((job) => ({ id: job.id, path: pathOf(job), bytes: bytesOfJob(job), arrival: arrivals.get(job.id) ?? -1 }));
  if (order === 'name') keyed.sort((a, b) => collator.compare(a.path, b.path));
  else if (order === 'size') keyed.sort((a, b) => a.bytes - b.bytes);
  else keyed.sort((a, b) => a.arrival - b.arrival);
  return keyed.map(({ id }) => id);
}

/** Files of one folder stay together. */
function pathOf(job: Job): string {
  const folder = job.state === 'done' ? job.folder : (job.source?.folder ?? '');
  return folder === '' ? job.name : `${folder}/${job.name}`;
}

function bytesOfJob(job: Job): number {
  if (job.state === 'done') return job.result.bytes;
  if (job.state === 'missing') return [job, ...job.source.joined].reduce((sum, { source }) => sum + ('identity' in source ? source.identity.bytes : source.file.size), 0);
  return job.source ? bytesOf(job.source) : 0;
}
