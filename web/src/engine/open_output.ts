import type { ErrorReport } from '../shared/errors';
import type { OutputPath } from '../shared/protocol';
import { nameOf, storageReport } from './failures';
import { FileOutput } from './file_output';
import { MemoryOutput } from './memory_output';
import type { Output } from './output';

/** These say that the storage is there and refuses; everything else, that the browser has none (or none in a private window). */
const REFUSALS: ReadonlySet<string> = new Set(['QuotaExceededError', 'NoModificationAllowedError']);

export async function openOutput(
  path: OutputPath | null,
): Promise<{ readonly output: Output } | { readonly error: ErrorReport }> {
  if (path === null) return { output: new MemoryOutput() };
  try {
    return { output: await openFile(path) };
  } catch (exception) {
    return REFUSALS.has(nameOf(exception)) ? { error: storageReport(exception) } : { output: new MemoryOutput() };
  }
}

async function openFile({ directory, name }: OutputPath): Promise<FileOutput> {
  let folder = await navigator.storage.getDirectory();
  for (const part of directory) folder = await folder.getDirectoryHandle(part, { create: true });
  const handle = await folder.getFileHandle(name, { create: true });
  const remove = (): Promise<void> => folder.removeEntry(name);
  try {
    const file = await handle.createSyncAccessHandle();
    await file.truncate(0);
    return new FileOutput(file, remove);
  } catch (exception) {
    await remove().catch(() => undefined);
    throw exception;
  }
}
