/** A file in a folder that results are saved into: what of which source is there, so that a later batch makes only what is missing. */
import type { ResultOrigin } from '../shared/origin';
import type { Breathe } from './breathe';
import { merged, withFile, type IndexedFile, type IndexEntry } from './index_entry';
import { LONGEST_INDEX_BYTES, readIndex, writeIndex, type Entries } from './index_text';

export const INDEX_NAME = 'unreel.json';

/** Waits until no other tab is at it. */
export type InTurn = (act: () => Promise<void>) => Promise<void>;

export class FolderIndex {
  readonly #folder: FileSystemDirectoryHandle;
  readonly #inTurn: InTurn;
  readonly #breathe: Breathe;
  #known: Entries = new Map();
  /** What the file does not say yet. */
  readonly #added: Entries = new Map();

  /** Nothing is known of what is there until `read` is called. */
  constructor(folder: FileSystemDirectoryHandle, inTurn: InTurn, breathe: Breathe) {
    this.#folder = folder;
    this.#inTurn = inTurn;
    this.#breathe = breathe;
  }

  /** A file that is no index of this page's is as good as none. Behind whoever is about to write it: what was saved last is known. */
  async read(): Promise<void> {
    await this.#inTurn(async () => {
      this.#known = (await this.#load()) ?? new Map<string, IndexEntry>();
    });
  }

  entryOf(path: string): IndexEntry | undefined {
    return this.#added.get(path) ?? this.#known.get(path);
  }

  /** What was written last of the same part of the same source. */
  fileOf({ path, track, part }: ResultOrigin): IndexedFile | null {
    const fileIn = (entries: Entries): IndexedFile | undefined => entries.get(path)?.made.get(track)?.files.get(part);
    return fileIn(this.#added) ?? fileIn(this.#known) ?? null;
  }

  add(origin: ResultOrigin, file: IndexedFile): void {
    this.#added.set(origin.path, withFile(this.#added.get(origin.path), origin, file));
  }

  /**
   * What was added, with all that the file says now: another tab may write to it too, one after the other. What is no index of this page's
   * is left alone.
   */
  async save(): Promise<void> {
    if (this.#added.size > 0) await this.#inTurn(() => this.#merge());
  }

  async #merge(): Promise<void> {
    const entries = await this.#load();
    if (!entries) return;
    const added = [...this.#added];
    for (const [path, entry] of added) {
      const before = entries.get(path);
      // The newest last, which stay where there are too many.
      entries.delete(path);
      entries.set(path, merged(before, entry));
    }
    const content = await writeIndex(entries, this.#breathe);
    const file = await this.#folder.getFileHandle(INDEX_NAME, { create: true });
    const writable = await file.createWritable();
    await writable.write(content);
    await writable.close();
    for (const [path, entry] of added) {
      this.#known.set(path, merged(this.#known.get(path), entry));
      if (this.#added.get(path) === entry) this.#added.delete(path);
    }
  }

  /** `null` where the file is somebody else's. One that is empty was about to be written. */
  async #load(): Promise<Entries | null> {
    try {
      const file = await (await this.#folder.getFileHandle(INDEX_NAME)).getFile();
      if (file.size === 0) return new Map();
      return file.size > LONGEST_INDEX_BYTES ? null : await readIndex(await file.text(), this.#breathe);
    } catch (exception) {
      if (exception instanceof DOMException && exception.name === 'NotFoundError') return new Map();
      // A folder of that name, or it cannot be read.
      return null;
    }
  }
}
