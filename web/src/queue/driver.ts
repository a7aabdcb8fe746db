/** Lets the engine convert what is queued, one job at a time, and tells the queue what became of it. */
import type { Conversion, ConversionListener, ConversionWish, ConvertedPart, Converter, ResultStore } from '../shared/converter';
import type { OutputPath, Progress } from '../shared/protocol';
import { albumOf, measureAlbum, wantsAlbum } from './album';
import { filesOf, recordOf, type QueuedJob, type RunningJob } from './job';
import { findJob, type Queue } from './queue';
import type { QueueEvent } from './queue_event';
import { partId } from './results';
import { tallyOf } from './tally';

export interface DriverPorts {
  readonly converter: Converter;
  readonly store: ResultStore;
  /** Milliseconds since the epoch. */
  now(): number;
  queue(): Queue;
  /** What an earlier visit left of a job. */
  partialOf(id: string): OutputPath | null;
  dispatch(event: QueueEvent): void;
  /** Of the running job; `null` when none runs. Apart from the queue, because it comes ten times a second. */
  showProgress(progress: Progress | null): void;
  /** Something that can be given up later. */
  givable(): { readonly signal: AbortSignal; giveUp(): void };
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

/** Of the first file's progress; the files themselves are converted after it. */
const ALBUM_SHARE = 0.2;
const NOTHING_MEASURED: Progress = { phase: 'measuring', fraction: 0, speed: 0, bytesRead: 0, bytesWritten: 0, secondsLeft: null };

export function createDriver(ports: DriverPorts): Driver {
  const { converter, store } = ports;
  let busy = false;
  let conversion: Conversion | null = null;
  /** What was asked to pause may be over before it does: then the next one pauses. */
  let isPauseWanted = false;
  /** The album of the job that is shown as running. */
  let measuring: { readonly id: string; giveUp(): void } | null = null;

  function wishOf({ id, source, options }: QueuedJob | RunningJob): ConversionWish {
    return { id, files: filesOf(source), options, resumeFrom: ports.partialOf(id) };
  }

  function advance(): void {
    if (converter.state.state === 'starting') return;
    const next = tallyOf(ports.queue().jobs).firstQueued;
    if (busy) {
      // While one is being started, what comes after it is not what was planned.
      if (conversion) converter.plan(next ? wishOf(next) : null);
      return;
    }
    if (!next) {
      isPauseWanted = false;
      return;
    }
    if (converter.state.state === 'unavailable') {
      // Nothing is wrong with the files: they wait, and the page says what is wrong.
      ports.dispatch({ type: 'unqueued' });
      return;
    }
    busy = true;
    ports.dispatch({ type: 'started', id: next.id });
    measureOr(next.id, () => convert(next.id));
  }

  /** Where the job is a part of an album of which it is not known yet how loud it is, that comes first. */
  function measureOr(id: string, then: () => void): void {
    const job = findJob(ports.queue(), id);
    if (job?.state !== 'running' || !wantsAlbum(job.options)) {
      then();
      return;
    }
    const album = albumOf(ports.queue().jobs);
    const { signal, giveUp } = ports.givable();
    measuring = { giveUp, id };
    const tell = (fraction: number): void => ports.showProgress({ ...NOTHING_MEASURED, fraction: fraction * ALBUM_SHARE });
    tell(0);
    void measureAlbum(album, converter, tell, signal).then((loudness) => {
      if (signal.aborted) return;
      measuring = null;
      if (loudness) ports.dispatch({ type: 'album_measured', loudness });
      then();
    });
  }

  function convert(id: string): void {
    const job = findJob(ports.queue(), id);
    if (job?.state !== 'running' || job.ending !== null) {
      ports.dispatch({ type: 'cancelled', id });
      free();
      return;
    }
    const started = start(id, job);
    // It may have ended before `convert` returned.
    if (!busy) return;
    conversion = started;
    if (isPauseWanted) started?.pause();
    advance();
  }

  // The listener knows the job by its id only, so that nothing here keeps the file once the job is over.
  function start(id: string, job: RunningJob): Conversion | null {
    const wish = wishOf(job);
    try {
      return converter.convert(wish, listener(id));
    } catch (error) {
      ports.dispatch({ type: 'failed', id, error: { code: 'engine_crashed', detail: String(error) } });
      free();
      return null;
    }
  }

  function listener(id: string): ConversionListener {
    return {
      opened: (info) => ports.dispatch({ type: 'opened', id, info }),
      progress: (progress) => ports.showProgress(progress),
      paused() {
        isPauseWanted = false;
        ports.dispatch({ type: 'paused', id });
      },
      resumed: () => ports.dispatch({ type: 'resumed', id }),
      done(parts) {
        const now = ports.now();
        ports.dispatch({ type: 'done', id, parts, now });
        keep(id, parts);
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
    };
  }

  function keep(id: string, parts: readonly ConvertedPart[]): void {
    for (const [index, { result }] of parts.entries()) {
      const job = findJob(ports.queue(), partId(id, index));
      if (job?.state !== 'done') {
        // Removed in the very moment it was finished.
        void store.delete(id, result).finally(ports.usageChanged);
      } else {
        const record = recordOf(job);
        if (record) store.keep(record);
      }
    }
  }

  function free(): void {
    busy = false;
    conversion = null;
    measuring = null;
    ports.showProgress(null);
    ports.usageChanged();
    // Not at once: the engine may still be tidying up behind the call that told us.
    void Promise.resolve().then(advance);
  }

  return {
    advance,
    pause() {
      isPauseWanted = !measuring;
      conversion?.pause();
      if (!measuring) return;
      // What was measured stays known; the file at hand begins anew.
      measuring.giveUp();
      ports.dispatch({ type: 'paused', id: measuring.id });
    },
    resume() {
      isPauseWanted = false;
      conversion?.resume();
      if (!measuring) return;
      const { id } = measuring;
      ports.dispatch({ type: 'resumed', id });
      measureOr(id, () => convert(id));
    },
    cancel() {
      isPauseWanted = false;
      conversion?.cancel();
      if (!measuring) return;
      measuring.giveUp();
      ports.dispatch({ type: 'cancelled', id: measuring.id });
      free();
    },
  };
}
