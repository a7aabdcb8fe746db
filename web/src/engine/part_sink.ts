import type { ErrorReport } from '../shared/errors';
import { MemoryOutput } from './memory_output';
import type { Output } from './output';
import type { OutputSink } from './wasm_modules';

interface Part {
  readonly number: number;
  /** What is written before the output is open, and what is written there later. */
  early: MemoryOutput | null;
  output: Output | null;
  /** Of what is in the output. */
  writtenBytes: number;
  isEnded: boolean;
  blob: Blob | null;
}

export type OpenPart = (part: number) => Promise<{ readonly output: Output } | { readonly error: ErrorReport }>;

/**
 * A conversion begins its MP3s while it is in a call, where nothing can be waited for; the outputs are opened between two calls. What was
 * written until then is kept, which is no more than what one call writes.
 */
export class PartSink implements OutputSink {
  readonly #open: OpenPart;
  /** In the order in which they began. */
  readonly #parts = new Map<number, Part>();
  #last: Part | null = null;
  #unsettled: Part[] = [];
  #prepared: { readonly number: number; readonly output: Output } | null = null;
  #failure: ErrorReport | null = null;

  constructor(open: OpenPart) {
    this.#open = open;
  }

  /** Opens the output of the part that will begin first, so that a storage that refuses says so before anything is encoded. */
  async prepare(part: number): Promise<ErrorReport | null> {
    const opened = await this.#open(part);
    if ('error' in opened) return (this.#failure = opened.error);
    this.#prepared = { number: part, output: opened.output };
    return null;
  }

  /** Of the MP3 that an earlier attempt left of this part, which is the one at hand or comes next; `null` where that much is not there. */
  async read(part: number, offset: number, length: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const begun = this.#parts.get(part);
    if (begun) return begun.output?.read(offset, length) ?? null;
    if (this.#prepared?.number !== part) {
      await this.#dropPrepared();
      if (await this.prepare(part)) return null;
    }
    return this.#prepared?.output.read(offset, length) ?? null;
  }

  /** Whether all up to there is in the part's output, and not only in memory. */
  isWritten(part: number, end: number): boolean {
    return (this.#parts.get(part)?.writtenBytes ?? 0) >= end;
  }

  begin(part: number): boolean {
    const output = this.#prepared?.number === part ? this.#prepared.output : null;
    if (output) this.#prepared = null;
    const begun: Part = { number: part, early: output ? null : new MemoryOutput(), output, writtenBytes: 0, isEnded: false, blob: null };
    this.#parts.set(part, begun);
    this.#last = begun;
    if (!output) this.#unsettled.push(begun);
    return this.#failure === null;
  }

  write(offset: number, bytes: Uint8Array): number {
    const target = this.#target;
    const written = target?.write(offset, bytes) ?? 0;
    if (this.#last?.output) this.#last.writtenBytes = Math.max(this.#last.writtenBytes, offset + written);
    if (written < bytes.length) this.#failure ??= target?.failure ?? null;
    return written;
  }

  clear(): boolean {
    const target = this.#target;
    // Nothing was begun yet: an MP3 may turn out not to be copied while it is opened.
    if (!target) return true;
    const isCleared = target.clear();
    if (!isCleared) this.#failure ??= target.failure;
    return isCleared;
  }

  end(part: number): boolean {
    const ended = this.#last;
    if (ended?.number !== part) return false;
    ended.isEnded = true;
    if (!this.#unsettled.includes(ended)) this.#unsettled.push(ended);
    return true;
  }

  /** Why something could not be written. */
  get failure(): ErrorReport | null {
    return this.#failure;
  }

  /** Whether `settle` has nothing to do. */
  get isSettled(): boolean {
    return this.#unsettled.length === 0;
  }

  /** Opens what was begun, closes what has ended. */
  async settle(): Promise<ErrorReport | null> {
    const parts = this.#unsettled;
    this.#unsettled = [];
    // There was nothing of that part.
    if (parts.length > 0) await this.#dropPrepared();
    for (const part of parts) {
      const error = await this.#settlePart(part);
      if (error) return (this.#failure ??= error);
    }
    return null;
  }

  /** Those that have ended, with what is in memory. */
  blobOf(part: number): Blob | null {
    return this.#parts.get(part)?.blob ?? null;
  }

  /** What there is of the parts stays, for another conversion to go on with. */
  async leave(): Promise<void> {
    await this.#prepared?.output.leave().catch(() => undefined);
    for (const { output } of this.#parts.values()) await output?.leave().catch(() => undefined);
  }

  /** Nothing of any part stays. */
  async discard(): Promise<void> {
    await this.#dropPrepared();
    for (const { output } of this.#parts.values()) await output?.discard().catch(() => undefined);
    this.#parts.clear();
    this.#last = null;
    this.#unsettled = [];
  }

  async #dropPrepared(): Promise<void> {
    const prepared = this.#prepared;
    this.#prepared = null;
    await prepared?.output.discard().catch(() => undefined);
  }

  get #target(): Output | null {
    return this.#last?.output ?? this.#last?.early ?? null;
  }

  async #settlePart(part: Part): Promise<ErrorReport | null> {
    if (!part.output) {
      const opened = await this.#open(part.number);
      if ('error' in opened) return opened.error;
      part.output = opened.output;
      for (const { offset, bytes } of part.early?.pieces ?? []) {
        if (opened.output.write(offset, bytes) < bytes.length) return opened.output.failure;
        part.writtenBytes = offset + bytes.length;
      }
      part.early = null;
    }
    if (!part.isEnded) return null;
    const closed = await part.output.finish();
    if ('error' in closed) {
      // It is discarded already.
      part.output = null;
      return closed.error;
    }
    part.blob = closed.blob;
    return null;
  }
}
