import type { ErrorReport } from '../shared/errors';
import type { OutputPath } from '../shared/protocol';
import { nameOf, storageReport } from './failures';
import { FileOutput } from './file_output';
import { MemoryOutput } from './memory_output';
import type { Output } from './output';
import { createFile, removeWhenFree, whenFree } from './sync_file';

/** These say that the storage is there and refuses; everything else, that the browser has none (or none in a private window). */
const REFUSALS: ReadonlySet<string> = new Set(['QuotaExceededError', 'NoModificationAllowedError']);

/** `keptBytes`: what the first bytes of the file are is kept, the rest of it dropped. `patienceMs`: how long somebody else may have the file. */
export async function openOutput(
  path: OutputPath | null,
  keptBytes = 0,
  patienceMs = 0,
): Promise<{ readonly output: Output } | { readonly error: ErrorReport }> {
  if (path === null) return { output: new MemoryOutput() };
  try {
    return { output: await openFile(path, keptBytes, patienceMs) };
  } catch (exception) {
    return REFUSALS.has(nameOf(exception)) ? { error: storageReport(exception) } : { output: new MemoryOutput() };
  }
}

async function openFile(path: OutputPath, keptBytes: number, patienceMs: number): Promise<FileOutput> {
  const { folder, handle } = await createFile(path);
  const remove = (): Promise<void> => removeWhenFree(folder, path.name);
  try {
    const file = await whenFree(() => handle.createSyncAccessHandle(), patienceMs);
    await file.truncate(keptBytes);
    return new FileOutput(file, remove);
  } catch (exception) {
    if (keptBytes === 0) await remove().catch(() => undefined);
    throw exception;
  }
}
