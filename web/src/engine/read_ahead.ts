import { TidyReader } from './tidy_reader';
import type { BlobSource, FilePart } from './wasm_modules';

/** Pieces that are on their way or wait at a time. One after the other would be no faster than reading when asked. */
const PIECES = 2;

/** The part of `FileReaderSync` that is taken. */
export interface BlobReader {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

interface Piece extends FilePart {
  /** `null` until it is there. */
  bytes: ArrayBuffer | null;
}

/** Of a file's beginning. Each read takes the browser a millisecond or two, however short: tags alone are five, and a short file is no more. */
export const HEAD_BYTES = 128 * 1024;

/**
 * A file that is read ahead of WORKERFS, between two calls into WebAssembly, once it is read in pieces of one size that follow each
 * other. Holds at most so many of these pieces, and its beginning. What was not foreseen, or failed, is read when it is asked for.
 */
export class ReadAhead implements BlobSource {
  readonly size: number;
  readonly #file: Blob;
  readonly #reader: BlobReader;
  readonly #tidy: TidyReader;
  readonly #discard: (buffer: ArrayBuffer) => void;
  readonly #arrived: () => void;
  readonly #headBytes: number;
  #head: ArrayBuffer | null = null;
  #pieces: Piece[] = [];
  #last = { end: -1, size: 0 };

  constructor(
    file: Blob,
    reader: BlobReader,
    parts: { readonly discard: (buffer: ArrayBuffer) => void; readonly arrived: () => void; readonly headBytes: number },
  ) {
    this.size = file.size;
    this.#headBytes = Math.min(parts.headBytes, file.size);
    this.#file = file;
    this.#reader = reader;
    this.#tidy = new TidyReader({ readAsArrayBuffer: (part) => this.#read(part) }, parts.discard);
    this.#discard = parts.discard;
    this.#arrived = parts.arrived;
  }

  /** Whether what will probably be asked for next need not be waited for. */
  get isReady(): boolean {
    const [next] = this.#pieces;
    return !next || next.bytes !== null;
  }

  slice(start: number, end: number): FilePart {
    return { start, size: Math.min(end, this.size) - start };
  }

  readAsArrayBuffer(part: FilePart): ArrayBuffer {
    return this.#tidy.readAsArrayBuffer(part);
  }

  #read({ start, size }: FilePart): ArrayBuffer {
    const goesOn = start === this.#last.end && (size === this.#last.size || start + size === this.size);
    this.#last = { end: start + size, size };
    if (start + size <= this.#headBytes) return this.#readHead().slice(start, start + size);
    const piece = this.#pieces.shift();
    if (piece?.start === start && piece.size === size && piece.bytes) {
      this.#foresee();
      return piece.bytes;
    }
    if (piece) this.#pieces.unshift(piece);
    this.#dropPieces();
    const bytes = this.#reader.readAsArrayBuffer(this.#file.slice(start, start + size));
    if (goesOn) this.#foresee();
    return bytes;
  }

  /** Lets go of all that is held. */
  close(): void {
    this.#dropPieces();
    if (this.#head) this.#discard(this.#head);
    this.#head = null;
  }

  #readHead(): ArrayBuffer {
    this.#head ??= this.#reader.readAsArrayBuffer(this.#file.slice(0, this.#headBytes));
    return this.#head;
  }

  #dropPieces(): void {
    for (const { bytes } of this.#pieces) if (bytes) this.#discard(bytes);
    this.#pieces = [];
  }

  #foresee(): void {
    while (this.#pieces.length < PIECES) {
      const before = this.#pieces.at(-1);
      const start = before ? before.start + before.size : this.#last.end;
      const size = Math.min(this.#last.size, this.size - start);
      if (size <= 0) return;
      void this.#fetch({ start, size, bytes: null });
    }
  }

  async #fetch(piece: Piece): Promise<void> {
    this.#pieces.push(piece);
    try {
      const bytes = await this.#file.slice(piece.start, piece.start + piece.size).arrayBuffer();
      if (this.#pieces.includes(piece)) piece.bytes = bytes;
      else this.#discard(bytes);
    } catch {
      // Read again when it is asked for, it fails there, where the failure is reported.
      const index = this.#pieces.indexOf(piece);
      if (index >= 0) this.#pieces.splice(index);
    }
    this.#arrived();
  }
}
