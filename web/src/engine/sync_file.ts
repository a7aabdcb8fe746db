/** Files of the origin private file system, for one writer each. */
import type { OutputPath } from '../shared/protocol';
import { nameOf } from './failures';

/** For so long the handle of a worker or a page that was ended may be held still. */
export const LOCK_PATIENCE_MS = 5000;
const FIRST_INTERVAL_MS = 20;
const LONGEST_INTERVAL_MS = 500;

const BUSY: ReadonlySet<string> = new Set(['NoModificationAllowedError', 'InvalidStateError']);

export interface FoundFile {
  readonly folder: FileSystemDirectoryHandle;
  readonly handle: FileSystemFileHandle;
}

/** Makes what is not there. */
export async function createFile({ directory, name }: OutputPath): Promise<FoundFile> {
  let folder = await navigator.storage.getDirectory();
  for (const part of directory) folder = await folder.getDirectoryHandle(part, { create: true });
  return { folder, handle: await folder.getFileHandle(name, { create: true }) };
}

/** Throws where it is not there. */
export async function findFile({ directory, name }: OutputPath): Promise<FoundFile> {
  let folder = await navigator.storage.getDirectory();
  for (const part of directory) folder = await folder.getDirectoryHandle(part);
  return { folder, handle: await folder.getFileHandle(name) };
}

/** Tries again while somebody else has the file. Throws what the last attempt did. */
export async function whenFree<Value>(act: () => Promise<Value>, patienceMs: number): Promise<Value> {
  const deadline = performance.now() + patienceMs;
  for (let wait = FIRST_INTERVAL_MS; ; wait = Math.min(wait * 2, LONGEST_INTERVAL_MS)) {
    try {
      return await act();
    } catch (exception) {
      if (!BUSY.has(nameOf(exception)) || performance.now() + wait > deadline) throw exception;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** WebKit holds a file for a moment after its handle was closed. */
export function removeWhenFree(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  return whenFree(() => folder.removeEntry(name), LOCK_PATIENCE_MS);
}
