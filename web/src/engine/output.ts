import type { ErrorReport } from '../shared/errors';
import type { OutputSink } from './wasm_modules';

/** Where a job's MP3 goes. Exactly one of `finish` and `discard` ends it. */
export interface Output extends OutputSink {
  /** Why `write` wrote less than it was given, or `clear` dropped nothing. */
  readonly failure: ErrorReport | null;
  /** `blob` where the result is in memory, `null` where it is in a file. A failed output is discarded already. */
  finish(): Promise<{ readonly blob: Blob | null } | { readonly error: ErrorReport }>;
  discard(): Promise<void>;
}
