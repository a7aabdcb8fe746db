/** A folder that somebody chose, in memory: as much of it as is written to. */

type Entry = FakeFolder | FakeFolderFile;

class FakeFolderFile {
  readonly kind = 'file';
  content = new Blob();
  lastModified = Date.now();

  getFile(): Promise<File> {
    return Promise.resolve(new File([this.content], '', { lastModified: this.lastModified }));
  }
}

export class FakeFolder {
  readonly kind = 'directory';
  readonly name: string;
  /** What `createWritable` (`open`) or a write fails with, from then on. */
  failsAt: { readonly open?: string; readonly write?: string } = {};
  /** The largest piece that was written at once. */
  largestPiece = 0;
  readonly #entries = new Map<string, Entry>();

  constructor(name = 'Music') {
    this.name = name;
  }

  /** As text, to compare with. */
  list(): string[] {
    return [...this.#entries].flatMap(([name, entry]) =>
      entry instanceof FakeFolder ? [`${name}/`, ...entry.list().map((inner) => `${name}/${inner}`)] : [name],
    );
  }

  text(path: string): Promise<string> {
    const [name = '', ...rest] = path.split('/');
    const entry = this.#entries.get(name);
    if (entry instanceof FakeFolder) return entry.text(rest.join('/'));
    return entry ? entry.content.text() : Promise.reject(new DOMException('not there', 'NotFoundError'));
  }

  /** As if somebody else had put it there. */
  put(path: string, content: string, lastModified: number): void {
    const [name = '', ...rest] = path.split('/');
    if (rest.length > 0) {
      const inner = this.#entries.get(name);
      (inner instanceof FakeFolder ? inner : this.#made(name)).put(rest.join('/'), content, lastModified);
      return;
    }
    const file = new FakeFolderFile();
    file.content = new Blob([content]);
    file.lastModified = lastModified;
    this.#entries.set(name, file);
  }

  async *entries(): AsyncGenerator<[string, unknown]> {
    for (const [name, entry] of this.#entries) yield await Promise.resolve([name, entry instanceof FakeFolder ? entry : this.#handle(entry)] as [string, unknown]);
  }

  getDirectoryHandle(name: string, { create = false } = {}): Promise<FakeFolder> {
    const entry = this.#entries.get(name) ?? (create ? this.#made(name) : undefined);
    return entry instanceof FakeFolder ? Promise.resolve(entry) : Promise.reject(missing(entry));
  }

  getFileHandle(name: string, { create = false } = {}): Promise<unknown> {
    let entry = this.#entries.get(name);
    if (!entry && create) this.#entries.set(name, (entry = new FakeFolderFile()));
    return entry instanceof FakeFolderFile ? Promise.resolve(this.#handle(entry)) : Promise.reject(missing(entry));
  }

  removeEntry(name: string): Promise<void> {
    this.#entries.delete(name);
    return Promise.resolve();
  }

  asHandle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  #made(name: string): FakeFolder {
    const folder = new FakeFolder(name);
    folder.failsAt = this.failsAt;
    this.#entries.set(name, folder);
    return folder;
  }

  #handle(file: FakeFolderFile): unknown {
    return { kind: 'file', getFile: () => file.getFile(), createWritable: () => this.#writable(file) };
  }

  #writable(file: FakeFolderFile): Promise<unknown> {
    if (this.failsAt.open !== undefined) return Promise.reject(new DOMException('no', this.failsAt.open));
    const pieces: Blob[] = [];
    return Promise.resolve({
      write: (piece: Blob): Promise<void> => {
        if (this.failsAt.write !== undefined) return Promise.reject(new DOMException('no', this.failsAt.write));
        this.largestPiece = Math.max(this.largestPiece, piece.size);
        pieces.push(piece);
        return Promise.resolve();
      },
      close: (): Promise<void> => {
        file.content = new Blob(pieces);
        file.lastModified = Date.now();
        return Promise.resolve();
      },
      abort: () => Promise.resolve(),
    });
  }
}

function missing(entry: Entry | undefined): DOMException {
  return new DOMException('no', entry ? 'TypeMismatchError' : 'NotFoundError');
}
