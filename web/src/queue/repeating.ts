import type { Job } from './job';
import type { Queue } from './queue';
import type { QueueEvent } from './queue_event';
import { releaseResultName } from './result_names';
import { submitAgain } from './submission';

/** The list with the jobs that take a result's place, and how many they are; `null` where nothing can be made of its source. */
export function repeated(queue: Queue, { id, source, recipe }: Extract<QueueEvent, { type: 'repeated' }>): { readonly queue: Queue; readonly count: number } | null {
  const result = queue.jobs.find((job) => job.id === id);
  const queued = result?.state === 'done' ? submitAgain(result, source, recipe) : null;
  if (result?.state !== 'done' || !queued) return null;
  const jobs = queue.jobs.flatMap((job): readonly Job[] => (job === result ? queued : [job]));
  return { queue: { ...queue, jobs, names: releaseResultName(queue.names, result) }, count: queued.length };
}
