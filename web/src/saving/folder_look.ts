/** What is in a folder, asked by paths. Each of its folders is gone through once: it may hold ten thousand files. */

/** What comes after so many names counts as not there. */
const MOST_NAMES = 200_000;

type Names = ReadonlyMap<string, FileSystemHandle>;

const NOTHING: Names = new Map();

/** File systems spell accents in two ways. */
const keyOf = (name: string): string => name.normalize('NFC');

export class FolderLook {
  readonly #root: FileSystemDirectoryHandle;
  readonly #folders = new Map<string, Promise<Names>>();
  #names = 0;

  constructor(root: FileSystemDirectoryHandle) {
    this.#root = root;
  }

  async hasFile(path: string): Promise<boolean> {
    return (await this.#find(path))?.kind === 'file';
  }

  /** `null` where there is none, or it cannot be read. */
  async file(path: string): Promise<File | null> {
    const found = await this.#find(path);
    if (found?.kind !== 'file') return null;
    return (found as FileSystemFileHandle).getFile().catch(() => null);
  }

  async #find(path: string): Promise<FileSystemHandle | undefined> {
    const end = path.lastIndexOf('/');
    const names = await this.#namesIn(path.slice(0, Math.max(end, 0)));
    return names.get(keyOf(path.slice(end + 1)));
  }

  /** `path`: empty for the folder itself. */
  #namesIn(path: string): Promise<Names> {
    let names = this.#folders.get(path);
    if (!names) this.#folders.set(path, (names = path === '' ? this.#goThrough(this.#root) : this.#inner(path)));
    return names;
  }

  async #inner(path: string): Promise<Names> {
    const found = await this.#find(path);
    return found?.kind === 'directory' ? this.#goThrough(found as FileSystemDirectoryHandle) : NOTHING;
  }

  async #goThrough(folder: FileSystemDirectoryHandle): Promise<Names> {
    const names = new Map<string, FileSystemHandle>();
    for await (const [name, handle] of folder.entries()) {
      if ((this.#names += 1) > MOST_NAMES) break;
      names.set(keyOf(name), handle);
    }
    return names;
  }
}
