import type { Output } from './output';
import type { OutputSink } from './wasm_modules';

/**
 * A conversion wants its sink when it opens the source; the output is opened only once that went well, so that a file that cannot
 * be converted never touches the storage. Nothing is written before the first segment.
 */
export class LateSink implements OutputSink {
  output: Output | null = null;

  write(offset: number, bytes: Uint8Array): number {
    return this.output?.write(offset, bytes) ?? 0;
  }

  clear(): boolean {
    // Nothing was written yet: an MP3 may turn out not to be copied while it is opened.
    return this.output?.clear() ?? true;
  }
}
