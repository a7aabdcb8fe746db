/** A journal's file in memory, which outlives the service that wrote it. */
import { decodeJournal, Journal, type JournalFile, type JournalWish } from '../../web/src/engine/journal/journal';

export class JournalDisk implements JournalFile {
  bytes = new Uint8Array(0);
  /** Whether there is such a file. */
  exists = false;
  /** How many were opened: that takes the time of a checksum, which no turns of the event loop measure. */
  openings = 0;
  readonly #text = new TextDecoder();

  open({ resumeFrom, output, fingerprint }: JournalWish): Promise<Journal> {
    const known = resumeFrom.length > 0 ? decodeJournal(this.bytes) : null;
    return fingerprint().then((print) => {
      this.openings += 1;
      const fits = known && this.#text.decode(known.fingerprint) === this.#text.decode(print) && known.name === output.name;
      const opened = { file: this, head: { fingerprint: print, name: output.name }, remove: () => this.#remove() };
      return new Journal(() => {
        this.exists = true;
        return Promise.resolve(opened);
      }, fits ? known.records : []);
    });
  }

  write(bytes: Uint8Array<ArrayBuffer>, { at }: { readonly at: number }): number {
    const grown = new Uint8Array(Math.max(this.bytes.length, at + bytes.length));
    grown.set(this.bytes);
    grown.set(bytes, at);
    this.bytes = grown;
    return bytes.length;
  }

  truncate(size: number): void {
    this.bytes = this.bytes.slice(0, size);
  }

  close(): void {}

  #remove(): Promise<void> {
    this.bytes = new Uint8Array(0);
    this.exists = false;
    return Promise.resolve();
  }
}
