/** What is found of files goes to their jobs, or to those that they were joined to. */
import { expanded } from './expansion';
import { lookedIntoParts } from './joining';
import type { Job } from './job';
import { placeOf, placeOfPart, withJobsAt } from './places';

/** By the ids of the jobs, or of those that were joined. The same array where nothing changes. */
export function lookedInto<Finding>(
  jobs: readonly Job[],
  findings: ReadonlyMap<string, Finding>,
  look: (job: Job, finding: Finding) => Job,
): readonly Job[] {
  const changed = new Map<number, Job>();
  const change = (place: number | undefined, to: (job: Job) => Job): void => {
    const job = place === undefined ? undefined : jobs[place];
    if (place === undefined || !job) return;
    const other = to(job);
    if (other !== job) changed.set(place, other);
  };
  for (const [id, finding] of findings) {
    change(placeOf(jobs, id), (job) => look(job, finding));
    change(placeOfPart(jobs, id), (job) => lookedIntoParts(job, findings, look));
  }
  return changed.size === 0 ? jobs : withExpanded(jobs, changed);
}

/** Where all tracks of a file are wanted, it is known now how many there are. */
function withExpanded(jobs: readonly Job[], changed: ReadonlyMap<number, Job>): readonly Job[] {
  const all = new Map([...changed].map(([place, job]) => [place, expanded(job)]));
  if ([...all.values()].some(({ length }) => length !== 1)) return jobs.flatMap((job, place) => all.get(place) ?? [job]);
  return withJobsAt(jobs, changed);
}
