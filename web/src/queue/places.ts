/**
 * Where each job stands in the list. Most events are of one job of perhaps ten thousand: it is found by its id, and what was counted of
 * the list before is carried over to the list after.
 */
import { sourceOf, type Job } from './job';
import { carryTally } from './tally';

interface Places {
  readonly ofJobs: ReadonlyMap<string, number>;
  /** Of files that were joined, by the ids that they had: where the whole stands. */
  readonly ofParts: ReadonlyMap<string, number>;
}

/** Lists of the same jobs in the same order have the same object. */
const known = new WeakMap<readonly Job[], Places>();

export function jobOf(jobs: readonly Job[], id: string): Job | undefined {
  const place = placeOf(jobs, id);
  return place === undefined ? undefined : jobs[place];
}

export function placeOf(jobs: readonly Job[], id: string): number | undefined {
  return placesIn(jobs).ofJobs.get(id);
}

/** Where a joined job stands that the file is a part of. */
export function placeOfPart(jobs: readonly Job[], id: string): number | undefined {
  return placesIn(jobs).ofParts.get(id);
}

/** False where nobody has looked, too. */
export function haveSamePlaces(some: readonly Job[], others: readonly Job[]): boolean {
  const places = known.get(some);
  return places !== undefined && places === known.get(others);
}

/** With others of the same ids at these places. */
export function withJobsAt(jobs: readonly Job[], others: ReadonlyMap<number, Job>): readonly Job[] {
  const changed = [...jobs];
  for (const [place, job] of others) changed[place] = job;
  const places = known.get(jobs);
  if (places) known.set(changed, places);
  carryTally(jobs, changed, others);
  return changed;
}

/** The same array where the job is the same. */
export function withJobAt(jobs: readonly Job[], place: number, job: Job): readonly Job[] {
  return jobs[place] === job ? jobs : withJobsAt(jobs, new Map([[place, job]]));
}

function placesIn(jobs: readonly Job[]): Places {
  let places = known.get(jobs);
  if (!places) known.set(jobs, (places = count(jobs)));
  return places;
}

function count(jobs: readonly Job[]): Places {
  const ofJobs = new Map<string, number>();
  const ofParts = new Map<string, number>();
  for (const [place, job] of jobs.entries()) {
    ofJobs.set(job.id, place);
    for (const { id } of sourceOf(job)?.joined ?? []) ofParts.set(id, place);
  }
  return { ofJobs, ofParts };
}
