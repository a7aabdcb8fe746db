import type { OutputPath } from '../../shared/protocol';
import { crc32 } from '../../zip/crc32';
import { decodeRecord, encodeRecord, RECORD_BYTES, type SegmentRecord } from './segment_record';

/** What of a `FileSystemSyncAccessHandle` a journal takes. */
export interface JournalFile {
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  truncate(size: number): void | Promise<void>;
  close(): void | Promise<void>;
}

export interface JournalWish {
  readonly journal: OutputPath;
  /** The journals of earlier attempts at the same, one of them perhaps the same file: the first with something to go on with counts. */
  readonly resumeFrom: readonly OutputPath[];
  /** Where the MP3s go. */
  readonly output: OutputPath;
  fingerprint(): Promise<Uint8Array>;
}

/** What a journal says at its beginning. */
export interface JournalHead {
  /** Of all that decides about the bytes: 32 bytes. */
  readonly fingerprint: Uint8Array;
  /** Of the MP3s, as in `partPath`. */
  readonly name: string;
}

const MAGIC = new TextEncoder().encode('Unreel journal 1');
const FINGERPRINT_BYTES = 32;
const LENGTH_AT = MAGIC.length + FINGERPRINT_BYTES;
const NAME_AT = LENGTH_AT + 4;
const LONGEST_NAME = 1000;

/** A week of sound has 60,000 segments. */
export const LARGEST_JOURNAL_BYTES = 16 * 1024 * 1024;

function encodeHead({ fingerprint, name }: JournalHead): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(name);
  const bytes = new Uint8Array(NAME_AT + text.length + 4);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  bytes.set(fingerprint, MAGIC.length);
  view.setUint32(LENGTH_AT, text.length, true);
  bytes.set(text, NAME_AT);
  view.setUint32(bytes.length - 4, crc32(bytes.subarray(0, -4)), true);
  return bytes;
}

/** `null` where it is none, or was not written to the end of its head. Behind a record that is damaged, nothing counts. */
export function decodeJournal(bytes: Uint8Array): (JournalHead & { readonly records: SegmentRecord[] }) | null {
  if (bytes.length < NAME_AT || MAGIC.some((byte, index) => byte !== bytes[index])) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const length = view.getUint32(LENGTH_AT, true);
  const end = NAME_AT + length;
  if (length > LONGEST_NAME || bytes.length < end + 4 || view.getUint32(end, true) !== crc32(bytes.subarray(0, end))) return null;
  const records: SegmentRecord[] = [];
  for (let at = end + 4; ; at += RECORD_BYTES) {
    const record = decodeRecord(bytes.subarray(at, at + RECORD_BYTES));
    if (!record) break;
    records.push(record);
  }
  return { fingerprint: bytes.slice(MAGIC.length, LENGTH_AT), name: new TextDecoder().decode(bytes.subarray(NAME_AT, end)), records };
}

/** A journal's file, which is this journal's alone, and what it says at its beginning. */
export interface OpenedJournal {
  readonly file: JournalFile;
  readonly head: JournalHead;
  /** Deletes the closed file. */
  remove(): Promise<void>;
}

/**
 * Beside the MP3s of a job: which segments of them are there. It only grows, and each record vouches for itself and for its segment's bytes by
 * a checksum, so that nothing has to be forced onto the disk, and nothing that a crash leaves behind is believed wrongly.
 *
 * The file is made when there is something to say, for most jobs of a long list are over before.
 */
export class Journal {
  readonly #open: () => Promise<OpenedJournal>;
  readonly #records: SegmentRecord[];
  #opening: Promise<OpenedJournal | null> | null = null;
  #opened: OpenedJournal | null = null;
  #headBytes = 0;
  #isOver = false;

  /** `records`: of an earlier attempt. `open` may fail: a journal that cannot be written costs nothing but time after a crash. */
  constructor(open: () => Promise<OpenedJournal>, records: readonly SegmentRecord[]) {
    this.#open = open;
    this.#records = [...records];
    if (records.length > 0) void this.#begin();
  }

  get records(): readonly SegmentRecord[] {
    return this.#records;
  }

  append(record: SegmentRecord): void {
    if (this.#isOver) return;
    this.#records.push(record);
    if (this.#opened) this.#write(encodeRecord(record), this.#end - RECORD_BYTES);
    else void this.#begin();
  }

  /** Only the first `count` count. */
  cut(count: number): void {
    if (count >= this.#records.length) return;
    this.#records.length = count;
    this.#truncate();
  }

  /** The job stops, and another one may go on with it. Segments that encoders hand over later do not count. */
  async leave(): Promise<void> {
    this.#isOver = true;
    const opened = await this.#opening;
    this.#opened = null;
    await opened?.file.close();
  }

  /** The job is over, one way or another. */
  async remove(): Promise<void> {
    this.#isOver = true;
    const opened = await this.#opening;
    try {
      await this.leave();
    } finally {
      await opened?.remove();
    }
  }

  /** With all that is known by then. */
  #begin(): Promise<OpenedJournal | null> {
    this.#opening ??= this.#open().then(
      (opened) => {
        this.#opened = opened;
        const start = encodeHead(opened.head);
        this.#headBytes = start.length;
        const bytes = new Uint8Array(this.#end);
        bytes.set(start);
        this.#records.forEach((record, index) => bytes.set(encodeRecord(record), start.length + index * RECORD_BYTES));
        this.#write(bytes, 0);
        this.#truncate();
        return opened;
      },
      () => null,
    );
    return this.#opening;
  }

  get #end(): number {
    return this.#headBytes + this.#records.length * RECORD_BYTES;
  }

  #write(bytes: Uint8Array<ArrayBuffer>, at: number): void {
    try {
      this.#opened?.file.write(bytes, { at });
    } catch {
      // A full disk stops the MP3, too, and that is told. What is missing here is not believed.
    }
  }

  #truncate(): void {
    try {
      void this.#opened?.file.truncate(this.#end);
    } catch {
      // As above: a record whose segment is another one does not agree with its checksum.
    }
  }
}
