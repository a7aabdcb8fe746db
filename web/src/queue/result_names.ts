/** The names of the results in the list: in each folder each is given once. */
import { withoutBlanksAround } from '../recipe/names/characters';
import { cleanName } from '../recipe/names/clean_name';
import { releaseName, takeName, type TakenNames } from '../recipe/names/taken_names';
import type { DoneJob, Job } from './job';
import type { Queue } from './queue';

/** What is in a folder, and what it is called there. */
type Named = Pick<DoneJob, 'folder' | 'fileName'>;

/** No name has a `/`. */
const pathOf = ({ folder, fileName }: Named): string => `${folder}/${fileName}`;

export function takeResultName(names: TakenNames, wished: Named): { readonly name: string; readonly names: TakenNames } {
  const given = takeName(names, pathOf(wished));
  return { name: given.name.slice(wished.folder.length + 1), names: given.names };
}

export function releaseResultName(names: TakenNames, named: Named): TakenNames {
  return releaseName(names, pathOf(named));
}

/** A result with a name of its own. */
export function named(over: Job, names: TakenNames): { readonly over: Job; readonly names: TakenNames } {
  if (over.state !== 'done') return { over, names };
  const given = takeResultName(names, over);
  return { over: { ...over, fileName: given.name }, names: given.names };
}

/** The same queue where there is nothing to be done. */
export function renamed(queue: Queue, id: string, name: string): Queue {
  const job = queue.jobs.find((one) => one.id === id);
  const stem = cleanName(withoutBlanksAround(withoutBlanksAround(name).replace(/\.mp3$/i, '')));
  if (job?.state !== 'done' || stem === '') return queue;
  const wished = { ...job, fileName: `${stem}.mp3` };
  if (wished.fileName === job.fileName) return queue;
  const { over, names } = named(wished, releaseResultName(queue.names, job));
  return { ...queue, names, jobs: queue.jobs.map((one) => (one === job ? over : one)) };
}
