import type { FilePart, PartReader } from './wasm_modules';

/**
 * Frees what was read last, which WORKERFS has copied by the time it reads again. Left to the garbage collector, 100 MB and more of
 * it pile up while a large file is read.
 */
export class TidyReader implements PartReader {
  readonly #reader: PartReader;
  readonly #discard: (buffer: ArrayBuffer) => void;
  #last: ArrayBuffer | null = null;

  constructor(reader: PartReader, discard: (buffer: ArrayBuffer) => void) {
    this.#reader = reader;
    this.#discard = discard;
  }

  readAsArrayBuffer(part: FilePart): ArrayBuffer {
    if (this.#last) this.#discard(this.#last);
    this.#last = null;
    this.#last = this.#reader.readAsArrayBuffer(part);
    return this.#last;
  }
}

/**
 * A function that frees a buffer at once: it is handed over to a port whose other end is closed, and dropped there. Not
 * `ArrayBuffer.prototype.transfer(0)`, with which Chromium 156 frees as late, and no longer counts: 2 GB were seen.
 */
export function createDiscard(): (buffer: ArrayBuffer) => void {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  return (buffer) => port1.postMessage(null, [buffer]);
}
