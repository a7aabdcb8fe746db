import type { ErrorReport } from '../shared/errors';
import type { OutputSink } from './wasm_modules';

/** Where one MP3 goes. `finish`, `discard` or `leave` ends it; what is finished may still be discarded. */
export interface Output extends Pick<OutputSink, 'write' | 'clear'> {
  /** Why `write` wrote less than it was given, or `clear` dropped nothing. */
  readonly failure: ErrorReport | null;
  /** What is there of it, as it was written now or before; `null` where that much is not there. */
  read(offset: number, length: number): Uint8Array<ArrayBuffer> | null;
  /** `blob` where the result is in memory, `null` where it is in a file. A failed output is discarded already. */
  finish(): Promise<{ readonly blob: Blob | null } | { readonly error: ErrorReport }>;
  discard(): Promise<void>;
  /** Lets go of it as it is, for somebody to go on with. */
  leave(): Promise<void>;
}
