/**
 * The list of jobs and everything that can happen to it, as a pure function: no clock, no worker, no page.
 * An event that does not fit a job's state (a file that finished just as it was removed) changes nothing.
 */
import type { ResultRecord, StoredResult } from '../shared/converter';
import type { ErrorReport } from '../shared/errors';
import type { MediaInfo } from '../shared/media';
import type { ConversionSummary } from '../shared/protocol';
import { assertNever } from './assert_never';
import { addWork, NO_WORK, type BatchWork } from './batch_work';
import type { DoneJob, Job, RunningJob, Source } from './job';
import { mp3FileName } from './mp3_file_name';
import { remedyFor } from './remedy';
import { readSelection, WHOLE_FILE, type SelectionDraft } from './selection';

/** What one press of “Convert”, and those after it until the queue is empty, asked for and got. */
export interface Batch {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly cancelled: number;
  /** What its jobs that are over held. */
  readonly work: BatchWork;
}

export interface Queue {
  /** In the order in which they were added, which is the order of conversion. */
  readonly jobs: readonly Job[];
  readonly batch: Batch;
}

export type QueueEvent =
  | { readonly type: 'added'; readonly files: readonly { readonly id: string; readonly file: File }[] }
  /** Results of earlier visits. */
  | { readonly type: 'restored'; readonly records: readonly ResultRecord[] }
  | { readonly type: 'probed'; readonly id: string; readonly info: MediaInfo }
  | { readonly type: 'selected'; readonly id: string; readonly draft: SelectionDraft }
  /** “Convert”: every waiting job whose selection makes sense is queued. */
  | { readonly type: 'submitted'; readonly bitrateKbps: number }
  /** Everything queued waits again. */
  | { readonly type: 'unqueued' }
  | { readonly type: 'started'; readonly id: string }
  | { readonly type: 'opened'; readonly id: string; readonly info: MediaInfo }
  | { readonly type: 'paused'; readonly id: string }
  | { readonly type: 'resumed'; readonly id: string }
  | { readonly type: 'cancelling'; readonly id: string }
  | {
      readonly type: 'done';
      readonly id: string;
      readonly result: StoredResult;
      readonly summary: ConversionSummary;
      readonly now: number;
    }
  | { readonly type: 'failed'; readonly id: string; readonly error: ErrorReport }
  | { readonly type: 'cancelled'; readonly id: string }
  | { readonly type: 'retried'; readonly id: string; readonly bitrateKbps: number }
  /** Back to waiting, where the selection can be changed. */
  | { readonly type: 'reopened'; readonly id: string }
  | { readonly type: 'saved'; readonly id: string; readonly now: number }
  /** A running job leaves once the engine has let go of it. */
  | { readonly type: 'removed'; readonly ids: readonly string[] };

const NO_BATCH: Batch = { total: 0, done: 0, failed: 0, cancelled: 0, work: NO_WORK };

export const EMPTY_QUEUE: Queue = { jobs: [], batch: NO_BATCH };

export function isActive(queue: Queue): boolean {
  return queue.jobs.some((job) => job.state === 'queued' || job.state === 'running');
}

export function findJob(queue: Queue, id: string): Job | undefined {
  return queue.jobs.find((job) => job.id === id);
}

export function runningJob(queue: Queue): RunningJob | undefined {
  return queue.jobs.find((job): job is RunningJob => job.state === 'running');
}

export function reduceQueue(queue: Queue, event: QueueEvent): Queue {
  switch (event.type) {
    case 'added':
      return {
        ...queue,
        jobs: [
          ...queue.jobs,
          ...event.files.map(
            ({ id, file }): Job => ({
              state: 'waiting',
              id,
              name: file.name,
              source: { file, info: null, draft: WHOLE_FILE },
            }),
          ),
        ],
      };

    case 'restored':
      return { ...queue, jobs: [...event.records.map(restoredJob), ...queue.jobs] };

    case 'probed':
      return update(queue, event.id, (job) =>
        job.state === 'waiting' ? { ...job, source: { ...job.source, info: event.info } } : job,
      );

    case 'selected':
      return update(queue, event.id, (job) =>
        job.state === 'waiting' ? { ...job, source: { ...job.source, draft: event.draft } } : job,
      );

    case 'submitted': {
      let queued = 0;
      const jobs = queue.jobs.map((job) => {
        const submitted = job.state === 'waiting' ? submit(job, job.source, event.bitrateKbps) : job;
        if (submitted !== job) queued += 1;
        return submitted;
      });
      return queued === 0 ? queue : { jobs, batch: extendBatch(queue, queued) };
    }

    case 'unqueued': {
      let unqueued = 0;
      const jobs = queue.jobs.map((job): Job => {
        if (job.state !== 'queued') return job;
        unqueued += 1;
        return { state: 'waiting', id: job.id, name: job.name, source: job.source };
      });
      return { jobs, batch: { ...queue.batch, total: queue.batch.total - unqueued } };
    }

    case 'started':
      return update(queue, event.id, (job) =>
        job.state === 'queued' ? { ...job, state: 'running', phase: 'opening', paused: false, ending: null } : job,
      );

    case 'opened':
      return update(queue, event.id, (job) =>
        job.state === 'running' ? { ...job, phase: 'converting', source: { ...job.source, info: event.info } } : job,
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
      return end(queue, event.id, (job) => ({
        state: 'done',
        id: job.id,
        name: job.name,
        fileName: mp3FileName(job.name),
        result: event.result,
        summary: event.summary,
        finishedAt: event.now,
        savedAt: null,
      }));

    case 'failed':
      return end(queue, event.id, (job) => {
        const { id, name, source } = job;
        if (job.ending === 'cancel') return { state: 'cancelled', id, name, source };
        const kept = remedyFor(event.error.code) === 'none' ? null : source;
        return { state: 'failed', id, name, error: event.error, source: kept };
      });

    case 'cancelled':
      return end(queue, event.id, ({ id, name, source }) => ({ state: 'cancelled', id, name, source }));

    case 'retried': {
      const jobs = queue.jobs.map((job) =>
        job.id === event.id && (job.state === 'failed' || job.state === 'cancelled') && job.source
          ? submit(job, job.source, event.bitrateKbps)
          : job,
      );
      const queued = jobs.some((job, index) => job !== queue.jobs[index]);
      return queued ? { jobs, batch: extendBatch(queue, 1) } : queue;
    }

    case 'reopened':
      return update(queue, event.id, (job) =>
        (job.state === 'failed' || job.state === 'cancelled') && job.source
          ? { state: 'waiting', id: job.id, name: job.name, source: job.source }
          : job,
      );

    case 'saved':
      return update(queue, event.id, (job) => (job.state === 'done' ? { ...job, savedAt: event.now } : job));

    case 'removed':
      return remove(queue, new Set(event.ids));

    default:
      return assertNever(event);
  }
}

/** The same queue where nothing changed, so that whoever watches it is not called in vain. */
function update(queue: Queue, id: string, change: (job: Job) => Job): Queue {
  const job = findJob(queue, id);
  if (!job) return queue;
  const changed = change(job);
  return changed === job ? queue : { ...queue, jobs: queue.jobs.map((other) => (other === job ? changed : other)) };
}

/** The job as queued, or unchanged where its selection makes no sense. */
function submit(job: Job, source: Source, bitrateKbps: number): Job {
  const reading = readSelection(source.draft, source.info?.durationSeconds ?? null);
  if (!reading.ok) return job;
  return { state: 'queued', id: job.id, name: job.name, source, options: { bitrateKbps, ...reading.selection } };
}

function end(queue: Queue, id: string, ended: (job: RunningJob) => Job): Queue {
  const job = findJob(queue, id);
  if (job?.state !== 'running') return queue;
  if (job.ending === 'remove') {
    return { jobs: queue.jobs.filter((other) => other !== job), batch: shrinkBatch(queue.batch, 1) };
  }
  const over = ended(job);
  const { batch } = queue;
  return {
    jobs: queue.jobs.map((other) => (other === job ? over : other)),
    batch: {
      ...batch,
      done: batch.done + Number(over.state === 'done'),
      failed: batch.failed + Number(over.state === 'failed'),
      cancelled: batch.cancelled + Number(over.state === 'cancelled'),
      work: addWork(batch.work, job, over.state === 'done' ? over.summary.durationSeconds : 0),
    },
  };
}

function remove(queue: Queue, ids: ReadonlySet<string>): Queue {
  let unqueued = 0;
  const jobs: Job[] = [];
  for (const job of queue.jobs) {
    if (!ids.has(job.id)) jobs.push(job);
    else if (job.state === 'running') jobs.push({ ...job, ending: 'remove' });
    else if (job.state === 'queued') unqueued += 1;
  }
  return { jobs, batch: shrinkBatch(queue.batch, unqueued) };
}

function extendBatch(queue: Queue, count: number): Batch {
  const { batch } = queue;
  return isActive(queue) ? { ...batch, total: batch.total + count } : { ...NO_BATCH, total: count };
}

function shrinkBatch(batch: Batch, count: number): Batch {
  return { ...batch, total: batch.total - count };
}

function restoredJob(record: ResultRecord): DoneJob {
  return {
    state: 'done',
    id: record.id,
    name: record.fileName,
    fileName: record.fileName,
    result: record.result,
    summary: record.summary,
    finishedAt: record.finishedAt,
    savedAt: null,
  };
}
