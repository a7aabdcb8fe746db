/** What was dropped or pasted. */
import type { Entry } from '../../queue/walk';
import { entryOfDropped, entryOfFile, entryOfHandle } from './entries';

type HandledItem = DataTransferItem & { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> };

/** The transfer is read before the first `await`, because the browser empties it when the event is over. */
export async function entriesOfTransfer(transfer: DataTransfer): Promise<readonly Entry[]> {
  const items = Array.from(transfer.items).filter(({ kind }) => kind === 'file') as HandledItem[];
  const chosen = items.map((item) => ({
    handle: item.getAsFileSystemHandle?.().catch(() => null) ?? null,
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  }));
  const entries = await Promise.all(chosen.map(async ({ handle, entry, file }) => entryOf(await handle, entry, file)));
  return entries.flatMap((entry) => entry ?? []);
}

function entryOf(handle: FileSystemHandle | null, entry: FileSystemEntry | null, file: File | null): Entry | null {
  if (handle) return entryOfHandle(handle);
  // A file made by a script, or pasted, has an entry in some browsers that cannot be read.
  if (entry?.isDirectory) return entryOfDropped(entry);
  return file && entryOfFile(file);
}
