import type { ErrorReport } from '../shared/errors';
import type { MediaInfo } from '../shared/media';
import type {
  ConversionRequest,
  ConversionSummary,
  OutputPath,
  Progress,
  ReadStrategy,
  WorkersToReplace,
} from '../shared/protocol';
import type { EncoderPool } from './encoder_pool';
import { crashReport } from './failures';
import { fittingCover, type DrawPicture } from './fitting_cover';
import type { JobControl } from './job_control';
import { LateSink } from './late_sink';
import type { Output } from './output';
import { pumpSegments, type PumpResult } from './pump_segments';
import { mountSource, type SourceMount } from './source_mount';
import type { BlobSource, ConversionHandle, ConversionModule } from './wasm_modules';

export type ConvertRequest = Extract<ConversionRequest, { type: 'convert' }>;

export interface JobParts {
  readonly module: ConversionModule;
  readonly pool: EncoderPool;
  readonly reads: ReadStrategy;
  /** `arrived` is called whenever something may have become ready. */
  openSource(file: Blob, arrived: () => void): BlobSource;
  openOutput(path: OutputPath | null): Promise<{ readonly output: Output } | { readonly error: ErrorReport }>;
  yieldToEvents(): Promise<void>;
  readonly drawPicture: DrawPicture;
  opened(info: MediaInfo): void;
  progress(progress: Progress): void;
  readToEnd(): void;
}

export type JobOutcome =
  | { readonly state: 'done'; readonly summary: ConversionSummary; readonly blob: Blob | null }
  | { readonly state: 'failed'; readonly error: ErrorReport; readonly replace: WorkersToReplace }
  | { readonly state: 'cancelled' };

/** One file's way to MP3. When it is over, nothing of it is left but the result: no handle, no mounted file, no partial output. */
export async function convert(request: ConvertRequest, control: JobControl, parts: JobParts): Promise<JobOutcome> {
  const { module, pool } = parts;
  const sink = new LateSink();
  let mount: SourceMount | null = null;
  let conversion: ConversionHandle | null = null;
  let outcome: JobOutcome;
  try {
    mount = mountSource(module, request.id, parts.openSource(request.file, () => control.wakeup.wake()), request.file.name);
    const cover = await fittingCover(module, mount.path, request.options, parts.drawPicture);
    const { recipe, track, keep } = request.options;
    const { startSeconds, endSeconds } = keep[0] ?? ALL;
    const opened = module.openConversion(mount.path, { recipe, track, startSeconds, endSeconds, cover, reads: parts.reads }, sink);
    if ('error' in opened) {
      outcome = failure(opened.error);
    } else {
      conversion = opened.conversion;
      parts.opened(conversion.info());
      outcome = await write(request, conversion, mount, sink, control, parts);
    }
    conversion?.delete();
    mount.unmount();
  } catch (exception) {
    // What is left in the module's memory goes with the worker: an instance that trapped is not called again.
    outcome = { state: 'failed', error: crashReport(exception), replace: 'conversion' };
  }
  pool.close();
  if (outcome.state !== 'done') await sink.output?.discard().catch(() => undefined);
  return explain(outcome, mount);
}

async function write(
  request: ConvertRequest,
  conversion: ConversionHandle,
  mount: SourceMount,
  sink: LateSink,
  control: JobControl,
  parts: JobParts,
): Promise<JobOutcome> {
  const opened = await parts.openOutput(request.output);
  if ('error' in opened) return failure(opened.error);
  const { output } = opened;
  sink.output = output;
  const pumped = await pumpSegments({
    job: request.id,
    conversion,
    control,
    pool: parts.pool,
    isSourceReady: () => mount.source.isReady,
    bytesRead: () => mount.reader.bytesRead,
    progress: parts.progress,
    readToEnd: parts.readToEnd,
    yieldToEvents: parts.yieldToEvents,
  });
  if (pumped.state !== 'pumped') return ending(pumped, output);
  const finished = conversion.finish();
  if ('error' in finished) return failure(output.failure ?? finished.error);
  const closed = await output.finish();
  if ('error' in closed) {
    sink.output = null;
    return failure(closed.error);
  }
  const warnings = closed.blob ? [...finished.summary.warnings, IN_MEMORY] : finished.summary.warnings;
  const elapsedSeconds = control.stopwatch.seconds;
  return { state: 'done', summary: { ...finished.summary, warnings, elapsedSeconds }, blob: closed.blob };
}

const ALL = { startSeconds: 0, endSeconds: null };
const IN_MEMORY = { code: 'result_in_memory' } as const;

function ending(pumped: Exclude<PumpResult, { state: 'pumped' }>, output: Output): JobOutcome {
  switch (pumped.state) {
    case 'cancelled':
      return { state: 'cancelled' };
    case 'encoder_failed':
      // Which of the encoders it was does not matter: it happens so rarely that all are replaced.
      return failure(pumped.error, 'all');
    case 'failed':
      // C++ knows only that the sink took too little; the sink knows why.
      return failure(output.failure ?? pumped.error);
  }
}

function failure(error: ErrorReport, replace: WorkersToReplace = 'none'): JobOutcome {
  return { state: 'failed', error, replace };
}

/** Adds what the browser said about a failed read. */
function explain(outcome: JobOutcome, mount: SourceMount | null): JobOutcome {
  if (outcome.state !== 'failed' || outcome.error.code !== 'read_failed' || !mount?.reader.failure) return outcome;
  const detail = `${outcome.error.detail}\n${mount.reader.failure}`;
  return { ...outcome, error: { ...outcome.error, detail } };
}
