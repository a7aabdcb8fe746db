/** The order of the list, which is the order of conversion. */
import type { Job } from './job';

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
