import { describe } from './failures';
import type { FilePart, PartReader } from './wasm_modules';

/** Emscripten's number for “input/output error”. */
const EIO = 29;

/**
 * Stands between WORKERFS and the browser's reader. Counts the bytes, and turns the browser's exceptions (the file was changed,
 * moved, deleted, unplugged) into an error of the file system, which reaches C++ as a failed read; any other exception would
 * unwind through WebAssembly.
 */
export class SourceReader implements PartReader {
  readonly #reader: PartReader;
  readonly #ErrnoError: new (errno: number) => Error;
  #bytesRead = 0;
  #failure: string | null = null;

  constructor(reader: PartReader, ErrnoError: new (errno: number) => Error) {
    this.#reader = reader;
    this.#ErrnoError = ErrnoError;
  }

  get bytesRead(): number {
    return this.#bytesRead;
  }

  /** What the browser said when a read failed. */
  get failure(): string | null {
    return this.#failure;
  }

  readAsArrayBuffer(part: FilePart): ArrayBuffer {
    try {
      const bytes = this.#reader.readAsArrayBuffer(part);
      this.#bytesRead += bytes.byteLength;
      return bytes;
    } catch (exception) {
      this.#failure = describe(exception);
      throw new this.#ErrnoError(EIO);
    }
  }
}
