import type { ErrorReport } from '../shared/errors';
import type { Progress } from '../shared/protocol';
import type { EncodedSegment, EncoderPool, PoolListener } from './encoder_pool';
import type { JobControl } from './job_control';
import type { ProgressMeter } from './progress';
import { SegmentOrder } from './segment_order';
import type { ConversionHandle, ReadStep } from './wasm_modules';

/** Encoded segments that may wait for a slow one before them, for each that may be in flight. They are small. */
const HELD_PER_FLIGHT = 4;

export interface PumpParts {
  readonly job: number;
  readonly conversion: ConversionHandle;
  readonly control: JobControl;
  readonly pool: EncoderPool;
  /** So many of them at most; `null`: all. */
  readonly encoders: number | null;
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
  const { job, conversion, control, pool, meter } = parts;
  const { wakeup } = control;
  const order = new SegmentOrder<EncodedSegment>();
  const encoders: { error: ErrorReport | null } = { error: null };
  let read = 0;
  let written = 0;
  let isReadToEnd = false;

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
      await wakeup.wait();
      continue;
    }
    const segment = order.take();
    if (segment) {
      const { index, frameCount, lowpassHz, bytes } = segment;
      const { error } = conversion.writeSegment(index, frameCount, lowpassHz, new Uint8Array(bytes));
      if (error) return { state: 'failed', error };
      written += 1;
    } else if (!isReadToEnd && parts.isSourceReady() && hasRoom()) {
      const step = conversion.readSegment();
      if ('error' in step) return { state: 'failed', error: step.error };
      if (step.state === 'finished') {
        isReadToEnd = true;
        parts.readToEnd();
      }
      if (step.state === 'segment') {
        dispatch(pool, job, step);
        read += 1;
      }
    } else {
      await wakeup.wait();
      continue;
    }
    const unsettled = await parts.settleOutputs();
    if (unsettled) return { state: 'failed', error: unsettled };
    reportProgress();
    await parts.yieldToEvents();
  }
  return control.isCancelled ? { state: 'cancelled' } : { state: 'pumped' };

  function hasRoom(): boolean {
    const limit = control.follows ? pool.limitBehindAnother : pool.limit;
    return pool.inFlight < limit && read - written < limit * HELD_PER_FLIGHT;
  }

  function reportProgress(): void {
    const elapsedSeconds = control.stopwatch.seconds;
    if (!meter.isDue(elapsedSeconds)) return;
    const { fraction, seconds, bytesWritten } = conversion.progress();
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
