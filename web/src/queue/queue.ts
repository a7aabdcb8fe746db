/**
 * The list of jobs and everything that can happen to it, as a pure function: no clock, no worker, no page.
 * An event that does not fit a job's state (a file that finished just as it was removed) changes nothing.
 */
import { NO_NAMES, type TakenNames } from '../recipe/names/taken_names';
import type { MediaInfo } from '../shared/media';
import { withAlbum } from './album';
import { assertNever } from './assert_never';
import { addWork, NO_WORK, type BatchWork } from './batch_work';
import { withJoined } from './joining';
import { restoredJob, waitingJob, withSource, type Job, type RunningJob, type Source } from './job';
import { lookedInto } from './looking_into';
import { inOrder, moved } from './order';
import { jobOf, placeOf, withJobAt } from './places';
import type { QueueEvent } from './queue_event';
import { remedyFor } from './remedy';
import { repeated } from './repeating';
import { revived, withFound } from './revival';
import { named, renamed, takeResultName } from './result_names';
import { doneJobs, withSaved } from './results';
import { withoutJobs, withReturned } from './returning';
import { submitAgain, submitAll, submitFailed, unqueueAll } from './submission';
import { tallyOf } from './tally';

/** What one press of “Convert”, and those after it until the queue is empty, asked for and got. */
export interface Batch {
  readonly total: number;
  readonly done: number;
  /** That were made of those that are done: of one file there may be several. */
  readonly mp3s: number;
  readonly failed: number;
  readonly cancelled: number;
  /** What its jobs that are over held. */
  readonly work: BatchWork;
}

export interface Queue {
  /** Their order is the order of conversion. */
  readonly jobs: readonly Job[];
  readonly batch: Batch;
  /** Those of the results. */
  readonly names: TakenNames;
}

const NO_BATCH: Batch = { total: 0, done: 0, mp3s: 0, failed: 0, cancelled: 0, work: NO_WORK };

export const EMPTY_QUEUE: Queue = { jobs: [], batch: NO_BATCH, names: NO_NAMES };

export function isActive(queue: Queue): boolean {
  const { queued, running } = tallyOf(queue.jobs);
  return queued > 0 || running !== null;
}

export function findJob(queue: Queue, id: string): Job | undefined {
  return jobOf(queue.jobs, id);
}

export function runningJob(queue: Queue): RunningJob | undefined {
  return tallyOf(queue.jobs).running ?? undefined;
}

export function reduceQueue(queue: Queue, event: QueueEvent): Queue {
  switch (event.type) {
    case 'added':
      return { ...queue, jobs: [...queue.jobs, ...event.files.map((added) => waitingJob(added.id, added))] };

    case 'restored': {
      const names = event.records.reduce((taken, record) => takeResultName(taken, record).names, queue.names);
      return { ...queue, jobs: [...event.records.map(restoredJob), ...queue.jobs], names };
    }

    case 'revived':
      return { ...queue, jobs: revived(queue.jobs, event.jobs, event.order) };

    case 'found': {
      const { jobs, queued } = withFound(queue.jobs, event.files);
      return jobs === queue.jobs ? queue : { ...queue, jobs, batch: queued > 0 ? extendBatch(queue, queued) : queue.batch };
    }

    case 'probed':
      return withLookedInto(queue, event.found, (job, outcome) =>
        withSource(job, outcome.ok ? { info: outcome.info, probe: { state: 'done' } } : { probe: { state: 'failed', error: outcome.error } }),
      );

    case 'selected':
      return update(queue, event.id, (job) => (job.state === 'waiting' ? withSource(job, { draft: event.draft }) : job));

    case 'trimmed': {
      const drafts = new Map(event.ids.map((id) => [id, event.ranges]));
      return updateWaiting(queue, drafts, (ranges, { draft }) => ({ draft: { ...draft, ranges } }));
    }

    case 'adjusted':
      return updateWaiting(queue, event.own, (own) => ({ own }));

    case 'covered':
      return updateWaiting(queue, new Map(event.ids.map((id) => [id, event.cover])), (cover) => ({ cover }));

    case 'submitted': {
      const { jobs, queued } = submitAll(queue.jobs, event.recipe);
      return queued === 0 ? queue : { ...queue, jobs, batch: extendBatch(queue, queued) };
    }

    case 'unqueued': {
      const { jobs, unqueued } = unqueueAll(queue.jobs);
      return { ...queue, jobs, batch: shrinkBatch(queue.batch, unqueued) };
    }

    case 'started':
      return update(queue, event.id, (job) =>
        job.state === 'queued' ? { ...job, state: 'running', phase: 'opening', paused: false, ending: null } : job,
      );

    case 'opened':
      return withLookedInto(queue, new Map([[event.id, event.info]]), (job, info) =>
        job.state === 'running' ? { ...job, phase: 'converting', source: openedSource(job.source, info) } : job,
      );

    case 'paused':
    case 'resumed':
      return update(queue, event.id, (job) =>
        job.state === 'running' ? { ...job, paused: event.type === 'paused' } : job,
      );

    case 'cancelling':
      return update(queue, event.id, (job) =>
        job.state === 'running' && job.ending === null ? { ...job, ending: 'cancel' } : job,
      );

    case 'done':
      return end(queue, event.id, (job) => doneJobs(job, event.parts, event.now));

    case 'failed':
      return end(queue, event.id, (job) => {
        const { id, name, source } = job;
        if (job.ending === 'cancel') return [{ state: 'cancelled', id, name, source }];
        const kept = remedyFor(event.error.code) === 'none' && source.joined.length === 0 ? null : source;
        return [{ state: 'failed', id, name, error: event.error, source: kept }];
      });

    case 'cancelled':
      return end(queue, event.id, ({ id, name, source }) => [{ state: 'cancelled', id, name, source }]);

    case 'joined':
      return withJobs(queue, withJoined(queue.jobs, event));

    case 'separated': {
      const job = findJob(queue, event.id);
      return job?.state === 'waiting' && job.source.joined.length > 0 ? { ...queue, jobs: replaced(queue.jobs, job, job.source.joined) } : queue;
    }

    case 'album_measured':
      return { ...queue, jobs: queue.jobs.map((job) => withAlbum(job, event.loudness)) };

    case 'retried': {
      const job = findJob(queue, event.id);
      if ((job?.state !== 'failed' && job?.state !== 'cancelled') || !job.source) return queue;
      const queued = submitAgain(job, job.source, event.recipe);
      return queued ? { ...queue, jobs: replaced(queue.jobs, job, queued), batch: extendBatch(queue, queued.length) } : queue;
    }

    case 'retried_all': {
      const { jobs, queued } = submitFailed(queue.jobs, event.recipe);
      return queued === 0 ? queue : { ...queue, jobs, batch: extendBatch(queue, queued) };
    }

    case 'reopened':
      return update(queue, event.id, (job) =>
        (job.state === 'failed' || job.state === 'cancelled') && job.source
          ? { state: 'waiting', id: job.id, name: job.name, source: job.source }
          : job,
      );

    case 'renamed':
      return renamed(queue, event.id, event.name);

    case 'saved':
      return withJobs(queue, withSaved(queue.jobs, event.ids, event.now));

    case 'verified':
      return update(queue, event.id, (job) => (job.state === 'done' ? { ...job, verified: event.verification } : job));

    case 'repeated': {
      const again = repeated(queue, event);
      return again ? { ...again.queue, batch: extendBatch(queue, again.count) } : queue;
    }

    case 'removed': {
      const { jobs, names, unqueued } = withoutJobs(queue.jobs, new Set(event.ids), queue.names);
      return { jobs, names, batch: shrinkBatch(queue.batch, unqueued) };
    }

    case 'ordered':
      return withJobs(queue, inOrder(queue.jobs, event.ids));

    case 'moved':
      return withJobs(queue, moved(queue.jobs, event.id, event.to));

    case 'returned': {
      const { jobs, names, queued } = withReturned(queue.jobs, event.jobs, queue.names);
      return { jobs, names, batch: queued === 0 ? queue.batch : extendBatch(queue, queued) };
    }

    default:
      return assertNever(event);
  }
}

function withJobs(queue: Queue, jobs: readonly Job[]): Queue {
  return jobs === queue.jobs ? queue : { ...queue, jobs };
}

/** The same queue where nothing changed, so that whoever watches it is not called in vain. */
function update(queue: Queue, id: string, change: (job: Job) => Job): Queue {
  const place = placeOf(queue.jobs, id);
  const job = place === undefined ? undefined : queue.jobs[place];
  return place === undefined || !job ? queue : withJobs(queue, withJobAt(queue.jobs, place, change(job)));
}

function updateWaiting<Value>(queue: Queue, values: ReadonlyMap<string, Value>, change: (value: Value, source: Source) => Partial<Source>): Queue {
  let isChanged = false;
  const jobs = queue.jobs.map((job) => {
    const value = values.get(job.id);
    if (job.state !== 'waiting' || value === undefined) return job;
    isChanged = true;
    return withSource(job, change(value, job.source));
  });
  return isChanged ? { ...queue, jobs } : queue;
}

function withLookedInto<Finding>(queue: Queue, findings: ReadonlyMap<string, Finding>, look: (job: Job, finding: Finding) => Job): Queue {
  const jobs = lookedInto(queue.jobs, findings, look);
  const { batch } = queue;
  return jobs === queue.jobs ? queue : { ...queue, jobs, batch: { ...batch, total: batch.total + jobs.length - queue.jobs.length } };
}

/** Of several files, the engine tells of the first. */
function openedSource(source: Source, info: MediaInfo): Source {
  return source.joined.length > 0 ? source : { ...source, info, probe: { state: 'done' } };
}

/** Most become one of the same id. */
function replaced(jobs: readonly Job[], job: Job, others: readonly Job[]): readonly Job[] {
  const place = placeOf(jobs, job.id) ?? jobs.length;
  const [other] = others;
  if (other?.id === job.id && others.length === 1) return withJobAt(jobs, place, other);
  return [...jobs.slice(0, place), ...others, ...jobs.slice(place + 1)];
}

/** `ended`: what becomes of the job, which is one or several. */
function end(queue: Queue, id: string, ended: (job: RunningJob) => readonly Job[]): Queue {
  const job = findJob(queue, id);
  if (job?.state !== 'running') return queue;
  if (job.ending === 'remove') {
    return { ...queue, jobs: queue.jobs.filter((other) => other !== job), batch: shrinkBatch(queue.batch, 1) };
  }
  let { names } = queue;
  const over = ended(job).map((one) => {
    const given = named(one, names);
    names = given.names;
    return given.over;
  });
  const { batch } = queue;
  const isNow = (state: Job['state']): number => Number(over[0]?.state === state);
  const seconds = over.reduce((sum, one) => sum + (one.state === 'done' ? one.summary.durationSeconds : 0), 0);
  return {
    names,
    jobs: replaced(queue.jobs, job, over),
    batch: {
      total: batch.total,
      done: batch.done + isNow('done'),
      mp3s: batch.mp3s + isNow('done') * over.length,
      failed: batch.failed + isNow('failed'),
      cancelled: batch.cancelled + isNow('cancelled'),
      work: addWork(batch.work, job, seconds),
    },
  };
}

function extendBatch(queue: Queue, count: number): Batch {
  const { batch } = queue;
  return isActive(queue) ? { ...batch, total: batch.total + count } : { ...NO_BATCH, total: count };
}

function shrinkBatch(batch: Batch, count: number): Batch {
  return { ...batch, total: batch.total - count };
}
