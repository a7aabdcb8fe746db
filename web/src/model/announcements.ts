/** What a screen reader is told of changes it would otherwise miss. Sparingly: a long batch is not read out file by file. */
import type { Job } from '../queue/job';
import { isActive, type Queue } from '../queue/queue';
import { formatFiles } from '../messages/format';
import { errorSentence } from '../messages/sentences';

/** Up to so many files, each start and end is worth hearing. */
const SHORT_BATCH = 5;

/** `null` where nothing worth saying happened between the two. */
export function announcement(before: Queue, after: Queue): string | null {
  if (before.jobs === after.jobs) return null;
  const states = new Map(before.jobs.map((job) => [job.id, job]));
  const sentences: string[] = [];
  const isShort = after.batch.total <= SHORT_BATCH;
  let added = 0;

  for (const job of after.jobs) {
    const earlier = states.get(job.id);
    if (earlier === job) continue;
    if (!earlier) added += Number(job.state === 'waiting');
    else if (earlier.state !== job.state) sentences.push(...changed(job, isShort));
    else if (job.state === 'running' && earlier.state === 'running' && job.paused !== earlier.paused) {
      sentences.push(job.paused ? 'Paused.' : 'Resumed.');
    }
  }

  if (added > 0) sentences.unshift(`${formatFiles(added)} added.`);
  if (isActive(before) && !isActive(after) && after.batch.total > 1) sentences.push(batchSummary(after));
  return sentences.length === 0 ? null : sentences.join(' ');
}

function changed(job: Job, isShort: boolean): string[] {
  if (job.state === 'failed') return [`${job.name} failed. ${errorSentence(job.error)}`];
  if (job.state === 'cancelled') return [`${job.name} was cancelled.`];
  if (!isShort) return [];
  if (job.state === 'running') return [`Converting ${job.name}.`];
  if (job.state === 'done') return [`${job.fileName} is ready to save.`];
  return [];
}

/** `All 12 files are done.`, `10 of 12 files are done, 1 failed, 1 was cancelled.` */
export function batchSummary({ batch }: Queue): string {
  if (batch.done === batch.total) return batch.total === 1 ? 'The file is done.' : `All ${formatFiles(batch.total)} are done.`;
  const parts = [`${batch.done} of ${formatFiles(batch.total)} done`];
  if (batch.failed > 0) parts.push(`${batch.failed} failed`);
  if (batch.cancelled > 0) parts.push(`${batch.cancelled} cancelled`);
  return `${parts.join(', ')}.`;
}
