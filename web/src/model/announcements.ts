/** What a screen reader is told of changes it would otherwise miss. Sparingly: a long batch is not read out file by file. */
import { errorSentence } from '../messages/error_sentence';
import { messages } from '../messages/messages';
import type { Job } from '../queue/job';
import { isActive, type Queue } from '../queue/queue';
import { problemOf } from '../queue/submission';

const words = messages.announcements;

/** Up to so many files, each start and end is worth hearing. */
const SHORT_BATCH = 5;

/** `null` where nothing worth saying happened between the two. */
export function announcement(before: Queue, after: Queue): string | null {
  if (before.jobs === after.jobs) return null;
  const { was, is } = changedPart(before.jobs, after.jobs);
  const earlierOf = findEarlier(was);
  const sentences: string[] = [];
  const isShort = after.batch.total <= SHORT_BATCH;
  let added = 0;
  const useless: Job[] = [];

  for (const [index, job] of is.entries()) {
    const earlier = earlierOf(job, index);
    if (earlier === job) continue;
    if (!earlier && partsOf(job).length > 0) sentences.push(words.joined(partsOf(job).length, job.name));
    else if (!earlier) added += Number(job.state === 'waiting');
    else if (job.state === 'waiting' && earlier.state === 'waiting') {
      if (problemOf(job.source) && !problemOf(earlier.source)) useless.push(job);
    } else if (earlier.state !== job.state) sentences.push(...changed(job, isShort));
    else if (job.state === 'running' && earlier.state === 'running' && job.paused !== earlier.paused) {
      sentences.push(job.paused ? words.paused : words.resumed);
    }
  }

  sentences.push(...cannotBeConverted(useless));
  if (added > 0) sentences.unshift(words.added(added));
  const isWorthASum = after.batch.total > 1 || after.batch.mp3s > 1;
  if (isActive(before) && !isActive(after) && isWorthASum) sentences.push(messages.batch.summary(after.batch));
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** Without what is the same before and behind it: most changes of a long list are of one job. */
function changedPart(before: readonly Job[], after: readonly Job[]): { readonly was: readonly Job[]; readonly is: readonly Job[] } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { was: before.slice(start, before.length - end), is: after.slice(start, after.length - end) };
}

/** What a job was before; most stand where they stood. Those that were joined are no new ones when they are separated. */
function findEarlier(was: readonly Job[]): (job: Job, index: number) => Job | undefined {
  let byId: Map<string, Job> | null = null;
  return (job, index) => {
    const same = was[index];
    if (same?.id === job.id) return same;
    byId ??= new Map(was.flatMap((one) => [one, ...partsOf(one)]).map((one) => [one.id, one]));
    return byId.get(job.id);
  };
}

function partsOf(job: Job): readonly Job[] {
  return job.state === 'waiting' ? job.source.joined : [];
}

function cannotBeConverted(jobs: readonly Job[]): string[] {
  const [first] = jobs;
  const problem = first?.state === 'waiting' ? problemOf(first.source) : null;
  if (!first || !problem) return [];
  return [jobs.length === 1 ? words.useless(first.name, errorSentence(problem)) : words.uselessOnes(jobs.length)];
}

function changed(job: Job, isShort: boolean): string[] {
  if (job.state === 'failed') return [words.failed(job.name, errorSentence(job.error))];
  if (job.state === 'cancelled') return [words.cancelled(job.name)];
  if (!isShort) return [];
  if (job.state === 'running') return [words.converting(job.name)];
  if (job.state === 'done') return [words.ready(job.fileName)];
  return [];
}
