/** Lets the engine convert what is queued, one job at a time, and tells the queue what became of it. */
import type { Conversion, Converter, ResultStore } from '../shared/converter';
import type { Progress } from '../shared/protocol';
import type { QueuedJob } from './job';
import { findJob, type Queue, type QueueEvent } from './queue';

export interface DriverPorts {
  readonly converter: Converter;
  readonly store: ResultStore;
  /** Milliseconds since the epoch. */
  now(): number;
  queue(): Queue;
  dispatch(event: QueueEvent): void;
  /** Of the running job; `null` when none runs. Apart from the queue, because it comes ten times a second. */
  showProgress(progress: Progress | null): void;
  /** Space was taken or given back. */
  usageChanged(): void;
}

export interface Driver {
  /** Starts the next queued job if the engine is free. To be called whenever the queue or the engine changed. */
  advance(): void;
  pause(): void;
  resume(): void;
  cancel(): void;
}

export function createDriver(ports: DriverPorts): Driver {
  const { converter, store } = ports;
  let busy = false;
  let conversion: Conversion | null = null;

  function advance(): void {
    if (converter.state.state === 'starting') return;
    const next = ports.queue().jobs.find((job): job is QueuedJob => job.state === 'queued');
    if (busy) {
      // While one is being started, what comes after it is not what was planned.
      if (conversion) converter.plan(next ? { id: next.id, file: next.source.file, options: next.options } : null);
      return;
    }
    if (!next) return;
    if (converter.state.state === 'unavailable') {
      // Nothing is wrong with the files: they wait, and the page says what is wrong.
      ports.dispatch({ type: 'unqueued' });
      return;
    }
    busy = true;
    ports.dispatch({ type: 'started', id: next.id });
    const started = start(next.id, next);
    // It may have ended before `convert` returned.
    if (!busy) return;
    conversion = started;
    advance();
  }

  // The listener knows the job by its id only, so that nothing here keeps the file once the job is over.
  function start(id: string, { source, options }: QueuedJob): Conversion | null {
    try {
      return listen(id, (listener) => converter.convert(id, source.file, options, listener));
    } catch (error) {
      ports.dispatch({ type: 'failed', id, error: { code: 'engine_crashed', detail: String(error) } });
      free();
      return null;
    }
  }

  function listen(id: string, convert: (listener: Parameters<Converter['convert']>[3]) => Conversion): Conversion {
    return convert({
      opened: (info) => ports.dispatch({ type: 'opened', id, info }),
      progress: (progress) => ports.showProgress(progress),
      paused: () => ports.dispatch({ type: 'paused', id }),
      resumed: () => ports.dispatch({ type: 'resumed', id }),
      done(result, summary) {
        const now = ports.now();
        ports.dispatch({ type: 'done', id, result, summary, now });
        const job = findJob(ports.queue(), id);
        if (job?.state !== 'done') {
          // Removed in the very moment it was finished.
          void store.delete(id, result).finally(ports.usageChanged);
        } else if (result.where === 'opfs') {
          store.keep({ id, fileName: job.fileName, result, summary, finishedAt: now });
        }
        free();
      },
      failed(error) {
        ports.dispatch({ type: 'failed', id, error });
        free();
      },
      cancelled() {
        ports.dispatch({ type: 'cancelled', id });
        free();
      },
    });
  }

  function free(): void {
    busy = false;
    conversion = null;
    ports.showProgress(null);
    ports.usageChanged();
    // Not at once: the engine may still be tidying up behind the call that told us.
    void Promise.resolve().then(advance);
  }

  return {
    advance,
    pause: () => conversion?.pause(),
    resume: () => conversion?.resume(),
    cancel: () => conversion?.cancel(),
  };
}
