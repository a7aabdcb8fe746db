import type { Lyrics } from '../shared/lyrics';
import type { ErrorReport } from '../shared/errors';
import type { JobControl } from './job_control';
import type { ConversionModule, TextTrackHandle, TextTrackOptions } from './wasm_modules';

export interface TextTrackParts {
  readonly path: string;
  readonly options: TextTrackOptions;
  readonly control: JobControl;
  /** Does something with the module, when it is this pass's turn. */
  turn<Value>(act: (module: ConversionModule) => Value): Promise<Value>;
  isSourceReady(): boolean;
  yieldToEvents(): Promise<void>;
  /** What part of the pass is done, 0 … 1. */
  advanced(fraction: number): void;
}

export type TextTrackRead =
  /** `null` where the file has no such track. */
  | { readonly state: 'read'; readonly lyrics: Lyrics | null }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly error: ErrorReport };

/** One pass over a file's words, one bounded step at a time. */
export async function readTextTrack(parts: TextTrackParts): Promise<TextTrackRead> {
  const { path, options, control, turn } = parts;
  const opened = await turn((module) => module.openTextTrack(path, options));
  if ('error' in opened) return { state: 'failed', error: opened.error };
  const { text } = opened;
  if (!text) return { state: 'read', lyrics: null };
  const read = await readAll(text, parts);
  // Not where a step trapped: then nothing of the module is called any more.
  await turn(() => text.delete());
  return control.isCancelled ? { state: 'cancelled' } : read;
}

async function readAll(text: TextTrackHandle, { control, turn, isSourceReady, yieldToEvents, advanced }: TextTrackParts): Promise<TextTrackRead> {
  while (!control.isCancelled) {
    if (control.isPaused || !isSourceReady()) {
      await control.wakeup.wait();
      continue;
    }
    const step = await turn(() => text.read());
    if ('error' in step) return { state: 'failed', error: step.error };
    advanced(step.fraction);
    if (step.state === 'finished') return turn(() => ({ state: 'read', lyrics: text.result() }));
    await yieldToEvents();
  }
  return { state: 'cancelled' };
}
