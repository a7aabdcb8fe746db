import type { ErrorReport } from '../shared/errors';
import type { Progress } from '../shared/protocol';
import type { EncodedSegment, EncoderPool, PoolListener } from './encoder_pool';
import type { JobControl } from './job_control';
import type { KeptSegments } from './journal/kept_segments';
import type { ProgressMeter } from './progress';
import { SegmentOrder } from './segment_order';
import type { ConversionHandle, ReadStep } from './wasm_modules';

/** Encoded segments that may wait for a slow one before them, for each that may be in flight. They are small. */
const HELD_PER_FLIGHT = 4;

/** What was encoded is kept in memory for no longer than this, so that a crash costs no more. */
const LONGEST_UNWRITTEN_SECONDS = 2;

export interface PumpParts {
  readonly job: number;
  readonly conversion: ConversionHandle;
  readonly control: JobControl;
  readonly pool: EncoderPool;
  /** So many of them at most; `null`: all. */
  readonly encoders: number | null;
  /** Segments that need not be encoded. */
  readonly kept: KeptSegments;
  /** Whether reading on need not wait for bytes that are on their way. */
  isSourceReady(): boolean;
  bytesRead(): number;
  /** Opens and closes outputs, if there is something to open or to close; why it could not. */
  settleOutputs(): Promise<ErrorReport | null> | null;
  readonly meter: ProgressMeter;
  progress(progress: Progress): void;
  /** Nothing is left to read; called once. */
  readToEnd(): void;
  yieldToEvents(): Promise<void>;
}

export type PumpResult =
  | { readonly state: 'pumped' }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly error: ErrorReport }
  | { readonly state: 'encoder_failed'; readonly error: ErrorReport };

/** Carries PCM from the reader to the encoders and MPEG frames from them to the writer, one bounded step at a time. */
export async function pumpSegments(parts: PumpParts): Promise<PumpResult> {
  const { job, conversion, control, pool, kept, meter } = parts;
  const { wakeup } = control;
  const order = new SegmentOrder<Pick<EncodedSegment, 'index' | 'frameCount' | 'lowpassHz' | 'bytes'>>();
  /** Of the segments that were read and not yet written. */
  const partOf = new Map<number, number>();
  const encoders: { error: ErrorReport | null } = { error: null };
  let read = 0;
  let written = 0;
  let isReadToEnd = false;
  let writtenAt = control.stopwatch.seconds;
  let isReplaying = !kept.isOver;
  if (isReplaying) meter.replay(kept.fraction);

  const listener: PoolListener = {
    encoded(segment) {
      order.add(segment);
      wakeup.wake();
    },
    failed(error) {
      encoders.error = error;
      wakeup.wake();
    },
  };
  pool.open(job, listener, parts.encoders);

  while (!isReadToEnd || written < read) {
    if (control.isCancelled) return { state: 'cancelled' };
    if (encoders.error) return { state: 'encoder_failed', error: encoders.error };
    if (control.isPaused) {
      const error = writeAll();
      if (error) return { state: 'failed', error };
      await wakeup.wait();
      continue;
    }
    const segment = order.take();
    if (segment) {
      const { index, frameCount, lowpassHz, bytes } = segment;
      const place = conversion.writeSegment(index, frameCount, lowpassHz, new Uint8Array(bytes));
      if ('error' in place) return { state: 'failed', error: place.error };
      kept.written({ ...place, index, part: partOf.get(index) ?? 0, length: bytes.byteLength, lowpassHz, fraction: conversion.progress().fraction });
      partOf.delete(index);
      written += 1;
    } else if (!isReadToEnd && parts.isSourceReady() && hasRoom()) {
      if (!kept.isOver) await kept.load();
      const step = conversion.readSegment();
      if ('error' in step) return { state: 'failed', error: step.error };
      if (step.state === 'finished') {
        isReadToEnd = true;
        parts.readToEnd();
      }
      if (step.state === 'segment') {
        const made = kept.take(step.part);
        partOf.set(step.index, step.part);
        if (made) order.add({ index: step.index, frameCount: step.frameCount, ...made });
        else dispatch(pool, job, step);
        read += 1;
      }
    } else {
      await wakeup.wait();
      continue;
    }
    const unsettled = (await parts.settleOutputs()) ?? (control.stopwatch.seconds - writtenAt >= LONGEST_UNWRITTEN_SECONDS ? writeAll() : null);
    if (unsettled) return { state: 'failed', error: unsettled };
    kept.note();
    reportProgress();
    await parts.yieldToEvents();
  }
  return control.isCancelled ? { state: 'cancelled' } : { state: 'pumped' };

  function hasRoom(): boolean {
    const limit = control.follows ? pool.limitBehindAnother : pool.limit;
    return pool.inFlight < limit && read - written < limit * HELD_PER_FLIGHT;
  }

  function writeAll(): ErrorReport | null {
    writtenAt = control.stopwatch.seconds;
    const { error } = conversion.flush();
    kept.note();
    return error ?? null;
  }

  function reportProgress(): void {
    const elapsedSeconds = control.stopwatch.seconds;
    const isReplayed = isReplaying && kept.isOver;
    if (!isReplayed && !meter.isDue(elapsedSeconds)) return;
    const { fraction, seconds, bytesWritten } = conversion.progress();
    if (isReplayed) {
      isReplaying = false;
      meter.endReplay(elapsedSeconds, seconds);
    }
    const bytesRead = parts.bytesRead();
    parts.progress(meter.report({ fraction, audioSeconds: seconds, elapsedSeconds, bytesRead, bytesWritten }));
  }
}

function dispatch(pool: EncoderPool, job: number, step: Extract<ReadStep, { state: 'segment' }>): void {
  const { index, settings, warmUpFrames, frameCount, planes } = step;
  const samplesPerChannel = planes[0]?.length ?? 0;
  // Out of the WebAssembly memory, into a buffer of its own that can be handed over.
  const samples = pool.takeBuffer(planes.length * samplesPerChannel * Float32Array.BYTES_PER_ELEMENT);
  const view = new Float32Array(samples);
  planes.forEach((plane, channel) => view.set(plane, channel * samplesPerChannel));
  pool.encode({ type: 'encode', job, index, settings, warmUpFrames, frameCount, samples, samplesPerChannel });
}
