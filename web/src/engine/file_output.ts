import type { ErrorReport } from '../shared/errors';
import { storageReport } from './failures';
import type { Output } from './output';

/** The parts of a `FileSystemSyncAccessHandle` that writing takes. Before Safari 16.4 some of them return promises. */
export interface WritableFile {
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  read(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  truncate(size: number): void | Promise<void>;
  flush(): void | Promise<void>;
  close(): void | Promise<void>;
}

/** Chromium 156 throws nothing when the quota is used up, but returns its error number -8 without the sign. */
const CHROMIUM_NO_SPACE = 2 ** 32 - 8;

/** Writes the MP3 to a file of the origin private file system. */
export class FileOutput implements Output {
  readonly #file: WritableFile;
  readonly #remove: () => Promise<void>;
  #failure: ErrorReport | null = null;

  /** `remove` deletes the closed file. */
  constructor(file: WritableFile, remove: () => Promise<void>) {
    this.#file = file;
    this.#remove = remove;
  }

  get failure(): ErrorReport | null {
    return this.#failure;
  }

  write(offset: number, bytes: Uint8Array): number {
    // Safari writes the whole buffer below a view, which here would be all of the WebAssembly memory.
    let rest = new Uint8Array(bytes);
    let written = 0;
    try {
      while (rest.length > 0) {
        const count = this.#file.write(rest, { at: offset + written });
        if (count <= 0 || count > rest.length) {
          const code = count === 0 || count === CHROMIUM_NO_SPACE ? 'disk_full' : 'write_failed';
          this.#failure = { code, detail: `write: ${count} of ${rest.length} bytes at ${offset + written}` };
          break;
        }
        written += count;
        rest = rest.slice(count);
      }
    } catch (exception) {
      this.#failure = storageReport(exception);
    }
    return written;
  }

  clear(): boolean {
    try {
      void this.#file.truncate(0);
      return true;
    } catch (exception) {
      this.#failure = storageReport(exception);
      return false;
    }
  }

  read(offset: number, length: number): Uint8Array<ArrayBuffer> | null {
    try {
      const bytes = new Uint8Array(length);
      return this.#file.read(bytes, { at: offset }) === length ? bytes : null;
    } catch {
      return null;
    }
  }

  async finish(): Promise<{ readonly blob: null } | { readonly error: ErrorReport }> {
    try {
      await this.#file.flush();
      await this.#file.close();
      return { blob: null };
    } catch (exception) {
      await this.discard();
      return { error: storageReport(exception) };
    }
  }

  async leave(): Promise<void> {
    await this.#file.close();
  }

  async discard(): Promise<void> {
    try {
      await this.#file.close();
    } finally {
      await this.#remove();
    }
  }
}
