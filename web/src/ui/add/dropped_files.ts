/** The files of a drop, those inside of dropped folders included. */
import { mayBeMedia } from '../../queue/media_file';

export interface DroppedFiles {
  readonly files: readonly File[];
  /** Files in folders that cannot be media. */
  readonly skipped: number;
}

/** The transfer is read before the first `await`, because the browser empties it when the event is over. */
export async function droppedFiles(transfer: DataTransfer): Promise<DroppedFiles> {
  const entries = Array.from(transfer.items, (item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  const plainFiles = Array.from(transfer.files);
  if (!entries.some((entry) => entry?.isDirectory)) return { files: plainFiles, skipped: 0 };

  const files: File[] = [];
  let skipped = 0;

  async function visit(entry: FileSystemEntry, isChosen: boolean): Promise<void> {
    if (isDirectory(entry)) {
      for (const child of await children(entry)) await visit(child, false);
    } else if (isFile(entry)) {
      const file = await fileOf(entry);
      if (!file) return;
      if (isChosen || mayBeMedia(file.name, file.type)) files.push(file);
      else skipped += 1;
    }
  }

  for (const entry of entries) if (entry) await visit(entry, true);
  return { files, skipped };
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** `null` where it vanished or may not be read: the others are worth having all the same. */
function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

/** In the order of their names. A reader gives at most 100 entries at a time, and none at its end. */
async function children(directory: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = directory.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) break;
    entries.push(...some);
  }
  const order = new Intl.Collator(undefined, { numeric: true });
  return entries.sort((one, other) => order.compare(one.name, other.name));
}
