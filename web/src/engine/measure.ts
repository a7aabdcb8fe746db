import type { Analysis, EnvelopePiece } from '../shared/analysis';
import type { ErrorReport } from '../shared/errors';
import type { JobControl } from './job_control';
import type { AnalysisHandle, ConversionModule, SoundOptions } from './wasm_modules';

export interface MeasureParts {
  readonly path: string;
  readonly options: SoundOptions;
  readonly control: JobControl;
  /** Does something with the module, when it is this pass's turn. */
  turn<Value>(act: (module: ConversionModule) => Value): Promise<Value>;
  isSourceReady(): boolean;
  yieldToEvents(): Promise<void>;
  /** What part of the pass is done, 0 … 1, and what is new. */
  advanced(fraction: number, piece: EnvelopePiece | null): void;
}

export type Measured =
  | { readonly state: 'measured'; readonly analysis: Analysis }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly error: ErrorReport };

/** One pass over a file's sound, one bounded step at a time. */
export async function measure(parts: MeasureParts): Promise<Measured> {
  const { path, options, control, turn } = parts;
  const opened = await turn((module) => module.openAnalysis(path, options));
  if ('error' in opened) return { state: 'failed', error: opened.error };
  const { analysis } = opened;
  const measured = await readAll(analysis, parts);
  // Not where a step trapped: then nothing of the module is called any more.
  await turn(() => analysis.delete());
  return control.isCancelled ? { state: 'cancelled' } : measured;
}

async function readAll(analysis: AnalysisHandle, { control, turn, isSourceReady, yieldToEvents, advanced }: MeasureParts): Promise<Measured> {
  while (!control.isCancelled) {
    if (control.isPaused || !isSourceReady()) {
      await control.wakeup.wait();
      continue;
    }
    const step = await turn(() => {
      const read = analysis.read();
      if ('error' in read) return read;
      advanced(read.fraction, read.piece && { ...read.piece, buckets: read.piece.buckets.slice() });
      return read.state;
    });
    if (typeof step === 'object') return { state: 'failed', error: step.error };
    if (step === 'finished') return turn(() => ({ state: 'measured', analysis: analysis.result() }));
    await yieldToEvents();
  }
  return { state: 'cancelled' };
}
