/** Files that are written into a folder which somebody chose, beside what is there already: nothing is replaced but what this page wrote itself. */
import { numbered, unnumbered } from './entry_paths';
import type { IndexedFile } from './index_entry';

/** As much as is handed to the browser at once, which reads it from disk by itself. */
const PIECE_BYTES = 16 << 20;

/** `full`: the disk. `refused`: the page may not write there, no longer perhaps. `gone`: the folder is not there any more. */
export type FolderProblem = 'full' | 'refused' | 'gone' | 'failed';

const PROBLEMS: Readonly<Record<string, FolderProblem>> = {
  QuotaExceededError: 'full',
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NoModificationAllowedError: 'refused',
  NotFoundError: 'gone',
};

export function folderProblem(exception: unknown): FolderProblem {
  const name = exception instanceof DOMException ? exception.name : '';
  return Object.hasOwn(PROBLEMS, name) ? (PROBLEMS[name] ?? 'failed') : 'failed';
}

/** File systems round the times of files, to two seconds at most. */
const TIME_TOLERANCE_MS = 2000;

export class FolderWriter {
  readonly #root: FileSystemDirectoryHandle;
  /** By the path that was wished for: the number to try next. */
  readonly #numbers = new Map<string, number>();

  constructor(root: FileSystemDirectoryHandle) {
    this.#root = root;
  }

  /**
   * `path`: `/` between folders, which are made where they are missing; `wrote` is told of each piece. Returns where it stands, which has a
   * number where the path was taken. What could not be written to its end is not there afterwards. `older`: takes the place of this file, if
   * it is as it was written, and goes by the same name; until all is written, that one stays.
   */
  async write(path: string, content: Blob, wrote: (bytes: number) => void, giveUp: AbortSignal, older: IndexedFile | null = null): Promise<IndexedFile> {
    const replaced = older && unnumbered(older.path) === unnumbered(path) ? await this.#untouched(older) : null;
    if (older && replaced) {
      await fill(replaced, content, wrote, giveUp);
      return written(older.path, replaced);
    }
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    let directory = this.#root;
    for (const folder of folders) directory = await directory.getDirectoryHandle(folder, { create: true });
    const free = await this.#freeName(directory, [...folders, ''].join('/'), name);
    const file = await directory.getFileHandle(free, { create: true });
    try {
      await fill(file, content, wrote, giveUp);
    } catch (exception) {
      // The empty file that stands for it. Where it cannot be removed, nothing else can be done.
      await directory.removeEntry(free).catch(() => undefined);
      throw exception;
    }
    return written([...folders, free].join('/'), file);
  }

  /** `null` where it is gone, or somebody changed it. */
  async #untouched({ path, bytes, modified }: IndexedFile): Promise<FileSystemFileHandle | null> {
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    try {
      let directory = this.#root;
      for (const folder of folders) directory = await directory.getDirectoryHandle(folder);
      const handle = await directory.getFileHandle(name);
      const { size, lastModified } = await handle.getFile();
      return size === bytes && Math.abs(lastModified - modified) <= TIME_TOLERANCE_MS ? handle : null;
    } catch {
      return null;
    }
  }

  async #freeName(directory: FileSystemDirectoryHandle, before: string, name: string): Promise<string> {
    let number = this.#numbers.get(before + name) ?? 1;
    let free = number === 1 ? name : numbered(name, number);
    while (await isThere(directory, free)) {
      number += 1;
      free = numbered(name, number);
    }
    this.#numbers.set(before + name, number + 1);
    return free;
  }
}

async function written(path: string, handle: FileSystemFileHandle): Promise<IndexedFile> {
  const { size, lastModified } = await handle.getFile();
  return { path, bytes: size, modified: lastModified };
}

async function isThere(directory: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await directory.getFileHandle(name);
    return true;
  } catch (exception) {
    if (exception instanceof DOMException && exception.name === 'NotFoundError') return false;
    // A folder of that name.
    if (exception instanceof DOMException && exception.name === 'TypeMismatchError') return true;
    throw exception;
  }
}

async function fill(file: FileSystemFileHandle, content: Blob, wrote: (bytes: number) => void, giveUp: AbortSignal): Promise<void> {
  const writable = await file.createWritable();
  try {
    for (let at = 0; at < content.size; at += PIECE_BYTES) {
      giveUp.throwIfAborted();
      const piece = content.slice(at, at + PIECE_BYTES);
      await writable.write(piece);
      wrote(piece.size);
    }
    await writable.close();
  } catch (exception) {
    await writable.abort().catch(() => undefined);
    throw exception;
  }
}
