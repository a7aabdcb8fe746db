/** The origin private file system, as far as the page uses it: to delete, to list, to open. Writing is done in workers. */
import { isPartOf, type OutputPath } from '../shared/protocol';

/** A handle of a worker that was just ended is still held for a moment. */
const PATIENCE_MS = 5000;
const INTERVAL_MS = 50;

export async function findDirectory(
  root: FileSystemDirectoryHandle,
  path: readonly string[],
): Promise<FileSystemDirectoryHandle> {
  let directory = root;
  for (const name of path) directory = await directory.getDirectoryHandle(name);
  return directory;
}

/** What is gone already counts as removed. */
export async function removeFile(root: FileSystemDirectoryHandle, { directory, name }: OutputPath): Promise<void> {
  try {
    await removeEntry(await findDirectory(root, directory), name);
  } catch (exception) {
    if (!isNamed(exception, 'NotFoundError')) throw exception;
  }
}

/** All that a conversion with this output wrote. */
export async function removeParts(root: FileSystemDirectoryHandle, output: OutputPath): Promise<void> {
  try {
    const directory = await findDirectory(root, output.directory);
    const names: string[] = [];
    for await (const name of directory.keys()) if (isPartOf(output, name)) names.push(name);
    for (const name of names) await removeEntry(directory, name);
  } catch (exception) {
    if (!isNamed(exception, 'NotFoundError')) throw exception;
  }
}

export async function removeEntry(directory: FileSystemDirectoryHandle, name: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (true) {
    try {
      await directory.removeEntry(name);
      return;
    } catch (exception) {
      if (isNamed(exception, 'NotFoundError')) return;
      const isBusy = isNamed(exception, 'NoModificationAllowedError') || isNamed(exception, 'InvalidStateError');
      if (!isBusy || performance.now() >= deadline) throw exception;
      await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
    }
  }
}

function isNamed(exception: unknown, name: string): boolean {
  return exception instanceof DOMException && exception.name === name;
}
