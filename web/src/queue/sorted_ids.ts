/** Long lists in another order. In a script of its own. */
import { bytesOf, type Job } from './job';
import type { ListOrder } from './order';
import { sortInTurns, type Breathe } from './sort_in_turns';

/** As people count: `2` before `10`. */
const collator = new Intl.Collator(undefined, { numeric: true });

interface Keyed {
  readonly id: string;
  readonly path: string;
  readonly bytes: number;
  readonly arrival: number;
}

const COMPARE: Readonly<Record<Exclude<ListOrder, 'hand'>, (one: Keyed, other: Keyed) => number>> = {
  name: (one, other) => collator.compare(one.path, other.path),
  size: (one, other) => one.bytes - other.bytes,
  added: (one, other) => one.arrival - other.arrival,
};

/** `arrivals`: when each was added, by its id. */
export async function sortedIds(
  jobs: readonly Job[],
  order: Exclude<ListOrder, 'hand'>,
  arrivals: ReadonlyMap<string, number>,
  breathe: Breathe,
): Promise<readonly string[]> {
  const keyed = jobs.map((job): Keyed => ({ id: job.id, path: pathOf(job), bytes: bytesOfJob(job), arrival: arrivals.get(job.id) ?? -1 }));
  return (await sortInTurns(keyed, COMPARE[order], breathe)).map(({ id }) => id);
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
