import { isPartOf, type OutputPath } from '../../shared/protocol';
import { createFile, findFile, LOCK_PATIENCE_MS, removeWhenFree, whenFree } from '../sync_file';
import { decodeJournal, Journal, LARGEST_JOURNAL_BYTES, type JournalHead, type JournalWish } from './journal';
import type { SegmentRecord } from './segment_record';

/** A `FileSystemFileHandle` of the browsers that can rename. */
interface MovableFile extends FileSystemFileHandle {
  move?(folder: FileSystemDirectoryHandle, name: string): Promise<void>;
}

/** With what an earlier attempt left, which is moved to where it goes on. */
export async function openJournal({ journal, resumeFrom, output, fingerprint }: JournalWish): Promise<Journal> {
  const headOf = async (): Promise<JournalHead> => ({ fingerprint: await fingerprint(), name: output.name });
  let records: readonly SegmentRecord[] = [];
  for (const earlier of resumeFrom) {
    if (records.length === 0) records = await takeOver(earlier, output, await headOf()).catch(() => []);
    if (!(isSame(earlier, journal) && records.length > 0)) await remove(earlier);
  }
  return new Journal(async () => {
    const { folder, handle } = await createFile(journal);
    const remove = (): Promise<void> => removeWhenFree(folder, journal.name);
    try {
      const file = await whenFree(() => handle.createSyncAccessHandle(), LOCK_PATIENCE_MS);
      return { file, head: await headOf(), remove };
    } catch (exception) {
      await remove().catch(() => undefined);
      throw exception;
    }
  }, records);
}

/** What is known of the MP3s that are now where the output goes. */
async function takeOver(journal: OutputPath, output: OutputPath, head: JournalHead): Promise<readonly SegmentRecord[]> {
  const { folder, handle } = await findFile(journal);
  const file = await handle.getFile();
  if (file.size > LARGEST_JOURNAL_BYTES) return [];
  const known = decodeJournal(new Uint8Array(await file.arrayBuffer()));
  if (!known) return [];
  const before: OutputPath = { directory: journal.directory, name: known.name };
  const fits = known.fingerprint.every((byte, index) => byte === head.fingerprint[index]);
  if (fits && !isSame(before, output)) await moveParts(folder, before, output);
  if (!fits) for (const name of await namesOf(folder, before)) await folder.removeEntry(name).catch(() => undefined);
  return fits ? known.records : [];
}

async function moveParts(from: FileSystemDirectoryHandle, before: OutputPath, output: OutputPath): Promise<void> {
  let to = await navigator.storage.getDirectory();
  for (const part of output.directory) to = await to.getDirectoryHandle(part, { create: true });
  const stem = (name: string): string => name.replace(/\.mp3$/, '');
  for (const name of await namesOf(from, before)) {
    const handle: MovableFile = await from.getFileHandle(name);
    const newName = stem(output.name) + name.slice(stem(before.name).length);
    await whenFree(() => (handle.move ? handle.move(to, newName) : copyOver(handle, to, newName)), LOCK_PATIENCE_MS);
    if (!handle.move) await from.removeEntry(name);
  }
}

const PIECE_BYTES = 1024 * 1024;

/** Not all browsers can move a file; to read it once is still quicker than to make it anew. What is cut short does not agree with its checksum. */
async function copyOver(from: FileSystemFileHandle, folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  const file = await from.getFile();
  const copy = await folder.getFileHandle(name, { create: true });
  const writer = await copy.createSyncAccessHandle();
  try {
    for (let at = 0; at < file.size; at += PIECE_BYTES) {
      writer.write(new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer()), { at });
    }
  } finally {
    writer.close();
  }
}

/** Of all MP3s of that output. */
async function namesOf(folder: FileSystemDirectoryHandle, output: OutputPath): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) if (isPartOf(output, name)) names.push(name);
  return names;
}

async function remove(path: OutputPath): Promise<void> {
  try {
    const { folder } = await findFile(path);
    await folder.removeEntry(path.name);
  } catch {
    // It is gone, or the next sweep takes it.
  }
}

function isSame(a: OutputPath, b: OutputPath): boolean {
  return a.name === b.name && a.directory.join('/') === b.directory.join('/');
}
