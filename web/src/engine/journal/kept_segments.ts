import { crc32 } from '../../zip/crc32';
import type { Journal } from './journal';
import type { SegmentRecord } from './segment_record';

/** A segment that was written: which one, and what became of it. */
export interface WrittenSegment extends Omit<SegmentRecord, 'programme'> {
  /** In the programme, from 0. */
  readonly index: number;
}

export interface KeptSegment {
  readonly lowpassHz: number;
  readonly bytes: ArrayBuffer;
}

export interface KeptParts {
  /** `null` where the job has none. */
  readonly journal: Journal | null;
  /** Of the job, from 0. */
  readonly programme: number;
  /** Of the part's MP3; `null` where that much is not there. */
  read(part: number, position: number, length: number): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Whether the part's MP3 is in its file up to there. */
  isWritten(part: number, end: number): boolean;
}

/**
 * The segments of one programme that an earlier attempt made, and the journal of those that are made now. Segments are the same whoever encodes
 * them, and whenever: where one is there already, whole, it takes the place of what an encoder would make.
 */
export class KeptSegments {
  readonly #parts: KeptParts;
  /** Of the programme's first segment, in the journal. */
  readonly #first: number;
  #isOver: boolean;
  #taken = 0;
  #loaded: (KeptSegment & { readonly part: number }) | null = null;
  /** Not in their file yet. */
  #unwritten: WrittenSegment[] = [];

  constructor(parts: KeptParts) {
    this.#parts = parts;
    const records = this.#records;
    const before = records.findIndex(({ programme }) => programme === parts.programme);
    this.#first = before < 0 ? records.length : before;
    this.#isOver = before < 0;
  }

  /** Whether all that comes has to be encoded. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** How far the earlier attempt was with this programme, 0 … 1. */
  get fraction(): number {
    return this.#isOver ? 0 : (this.#records.filter(({ programme }) => programme === this.#parts.programme).at(-1)?.fraction ?? 0);
  }

  /** Of the MP3 of a part that comes next: what is not to be lost when its file is opened. */
  bytesOf(part: number): number {
    let bytes = 0;
    for (let at = this.#first + this.#taken; !this.#isOver; at += 1) {
      const record = this.#records[at];
      if (record?.programme !== this.#parts.programme || record.part !== part) break;
      bytes = Math.max(bytes, record.position + record.length);
    }
    return bytes;
  }

  /** Fetches the next one, before it is known whether it is asked for. */
  async load(): Promise<void> {
    if (this.#isOver || this.#loaded) return;
    const record = this.#records[this.#first + this.#taken];
    const bytes = record?.programme === this.#parts.programme ? await this.#parts.read(record.part, record.position, record.length) : null;
    if (record && bytes && crc32(bytes) === record.crc32) this.#loaded = { part: record.part, lowpassHz: record.lowpassHz, bytes: bytes.buffer };
    else this.#end();
  }

  /** The next segment of the programme is one of this part; `null` where it has to be encoded. */
  take(part: number): KeptSegment | null {
    const loaded = this.#loaded;
    this.#loaded = null;
    if (loaded?.part !== part) this.#end();
    else this.#taken += 1;
    return this.#isOver ? null : loaded;
  }

  /** Called for each segment, in order. */
  written(segment: WrittenSegment): void {
    if (!this.#parts.journal) return;
    const known = segment.index < this.#taken ? this.#records[this.#first + segment.index] : undefined;
    if (known) {
      if (known.position === segment.position) return;
      // What lies elsewhere than it did writes over what comes.
      this.#end();
      this.#parts.journal.cut(this.#first + segment.index);
    }
    this.#unwritten.push(segment);
  }

  /** Puts down which segments are in their file by now. */
  note(): void {
    const { journal, programme, isWritten } = this.#parts;
    while (true) {
      const [next] = this.#unwritten;
      if (!next || !isWritten(next.part, next.position + next.length)) return;
      const { index: _index, ...place } = next;
      journal?.append({ programme, ...place });
      this.#unwritten.shift();
    }
  }

  get #records(): readonly SegmentRecord[] {
    return this.#parts.journal?.records ?? [];
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#loaded = null;
    this.#parts.journal?.cut(this.#first + this.#taken);
  }
}
