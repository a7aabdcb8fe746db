/** Folders and files, as the browser's several interfaces have them, for a walk. */
import type { AddedFile } from '../../queue/added_file';
import type { Entry, FileEntry } from '../../queue/walk';

/** Chromium's, by which a file can be read again after a reload. */
export function entryOfHandle(handle: FileSystemHandle): Entry {
  if (isFolderHandle(handle)) return { kind: 'folder', name: handle.name, entries: () => childrenOfHandle(handle) };
  const file = handle as FileSystemFileHandle;
  return { kind: 'file', name: file.name, read: () => file.getFile().then((content) => ({ file: content, handle: file }), () => null) };
}

async function* childrenOfHandle(folder: FileSystemDirectoryHandle): AsyncGenerator<Entry> {
  try {
    for await (const child of folder.values()) yield entryOfHandle(child);
  } catch {
    // What may not be read, or went away meanwhile, is as if it were empty.
  }
}

/** Of drops, everywhere else. */
export function entryOfDropped(entry: FileSystemEntry): Entry {
  if (isFolderEntry(entry)) return { kind: 'folder', name: entry.name, entries: () => childrenOfDropped(entry) };
  return {
    kind: 'file',
    name: entry.name,
    read: () => new Promise((resolve) => (entry as FileSystemFileEntry).file((file) => resolve({ file, handle: null }), () => resolve(null))),
  };
}

/** A reader gives at most 100 entries at a time, and none at its end. */
async function* childrenOfDropped(folder: FileSystemDirectoryEntry): AsyncGenerator<Entry> {
  const reader = folder.createReader();
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return;
    for (const entry of some) yield entryOfDropped(entry);
  }
}

export function entryOfFile(file: File): FileEntry {
  return { kind: 'file', name: file.name, read: () => Promise.resolve<Pick<AddedFile, 'file' | 'handle'>>({ file, handle: null }) };
}

/** What an `<input webkitdirectory>` gives: a list of all files with their paths. */
export function entriesOfList(files: readonly File[]): readonly Entry[] {
  const root = new Folder('');
  for (const file of files) {
    const path = file.webkitRelativePath.split('/').slice(0, -1);
    let folder = root;
    for (const name of path) folder = folder.folder(name);
    folder.add(file);
  }
  return root.children;
}

class Folder {
  readonly kind = 'folder';
  readonly name: string;
  readonly children: Entry[] = [];
  readonly #folders = new Map<string, Folder>();

  constructor(name: string) {
    this.name = name;
  }

  folder(name: string): Folder {
    const known = this.#folders.get(name);
    if (known) return known;
    const made = new Folder(name);
    this.#folders.set(name, made);
    this.children.push({ kind: 'folder', name, entries: () => made.entries() });
    return made;
  }

  add(file: File): void {
    this.children.push(entryOfFile(file));
  }

  async *entries(): AsyncGenerator<Entry> {
    yield* await Promise.resolve(this.children);
  }
}

function isFolderHandle(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory';
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
