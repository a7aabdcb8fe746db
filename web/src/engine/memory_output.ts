import type { ErrorReport } from '../shared/errors';
import { storageReport } from './failures';
import type { Output } from './output';

export interface Piece {
  readonly offset: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Keeps the MP3 in memory, where the browser has no private file system. What was written can be written over, not skipped. */
export class MemoryOutput implements Output {
  #pieces: Piece[] = [];
  #length = 0;
  #failure: ErrorReport | null = null;

  /** All that was written, in order, without gaps. */
  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  get failure(): ErrorReport | null {
    return this.#failure;
  }

  write(offset: number, bytes: Uint8Array): number {
    if (offset > this.#length) {
      this.#failure ??= { code: 'write_failed', detail: `written at ${offset} behind the end at ${this.#length}` };
      return 0;
    }
    try {
      const known = Math.min(bytes.length, this.#length - offset);
      this.#patch(offset, bytes.subarray(0, known));
      this.#append(bytes.subarray(known));
      return bytes.length;
    } catch (exception) {
      this.#failure = storageReport(exception);
      return 0;
    }
  }

  clear(): boolean {
    this.#pieces = [];
    this.#length = 0;
    return true;
  }

  /** Nothing outlives the worker, so nobody asks. */
  read(): null {
    return null;
  }

  finish(): Promise<{ readonly blob: Blob }> {
    const blob = new Blob(
      this.#pieces.map(({ bytes }) => bytes),
      { type: 'audio/mpeg' },
    );
    this.#pieces = [];
    return Promise.resolve({ blob });
  }

  discard(): Promise<void> {
    this.#pieces = [];
    return Promise.resolve();
  }

  leave(): Promise<void> {
    return this.discard();
  }

  #patch(offset: number, bytes: Uint8Array): void {
    const end = offset + bytes.length;
    for (const piece of this.#pieces) {
      const from = Math.max(offset, piece.offset);
      const to = Math.min(end, piece.offset + piece.bytes.length);
      if (from < to) piece.bytes.set(bytes.subarray(from - offset, to - offset), from - piece.offset);
    }
  }

  #append(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#pieces.push({ offset: this.#length, bytes: new Uint8Array(bytes) });
    this.#length += bytes.length;
  }
}
