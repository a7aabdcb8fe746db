/** An origin private file system in memory: as much of it as the page uses. */
type Entry = FakeDirectory | FakeFile;

const notFound = (): DOMException => new DOMException('not there', 'NotFoundError');

export class FakeFile {
  readonly kind = 'file';
  readonly name: string;
  readonly bytes: number;
  /** How many attempts to remove it fail, as if a handle were still held. */
  busy = 0;

  constructor(name: string, bytes: number) {
    this.name = name;
    this.bytes = bytes;
  }

  getFile(): Promise<File> {
    FakeDirectory.calls += 1;
    return Promise.resolve(new File([new Uint8Array(this.bytes)], this.name));
  }
}

export class FakeDirectory {
  /** How often anything was asked of any of them or of a file. */
  static calls = 0;
  readonly kind = 'directory';
  readonly #entries = new Map<string, Entry>();

  addDirectory(name: string): FakeDirectory {
    const directory = new FakeDirectory();
    this.#entries.set(name, directory);
    return directory;
  }

  addFile(name: string, bytes = 1000): FakeFile {
    const file = new FakeFile(name, bytes);
    this.#entries.set(name, file);
    return file;
  }

  /** As text, to compare with. */
  list(): string[] {
    return [...this.#entries].flatMap(([name, entry]) =>
      entry instanceof FakeFile ? [name] : [`${name}/`, ...entry.list().map((inner) => `${name}/${inner}`)],
    );
  }

  getDirectoryHandle(name: string): Promise<FakeDirectory> {
    FakeDirectory.calls += 1;
    const entry = this.#entries.get(name);
    return entry instanceof FakeDirectory ? Promise.resolve(entry) : Promise.reject(notFound());
  }

  getFileHandle(name: string): Promise<FakeFile> {
    FakeDirectory.calls += 1;
    const entry = this.#entries.get(name);
    return entry instanceof FakeFile ? Promise.resolve(entry) : Promise.reject(notFound());
  }

  removeEntry(name: string): Promise<void> {
    FakeDirectory.calls += 1;
    const entry = this.#entries.get(name);
    if (!entry) return Promise.reject(notFound());
    if (entry instanceof FakeFile && entry.busy > 0) {
      entry.busy -= 1;
      return Promise.reject(new DOMException('held', 'NoModificationAllowedError'));
    }
    if (entry instanceof FakeDirectory && entry.list().length > 0) {
      return Promise.reject(new DOMException('not empty', 'InvalidModificationError'));
    }
    this.#entries.delete(name);
    return Promise.resolve();
  }

  async *keys(): AsyncGenerator<string> {
    FakeDirectory.calls += 1;
    yield* [...this.#entries.keys()];
  }

  async *entries(): AsyncGenerator<[string, Entry]> {
    FakeDirectory.calls += 1;
    yield* [...this.#entries];
  }

  asHandle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }
}

/** Web Locks; `held` are those of other pages, and those of this one as long as what they are held for lasts. */
export class FakeLocks {
  readonly held = new Set<string>();
  readonly #waiting = new Map<string, (() => void)[]>();

  request(
    name: string,
    options: LockOptions | LockGrantedCallback<unknown>,
    granted?: LockGrantedCallback<unknown>,
  ): Promise<unknown> {
    const act = typeof options === 'function' ? options : granted;
    const { ifAvailable, signal } = typeof options === 'function' ? {} : options;
    if (!this.held.has(name)) return this.#hold(name, act);
    if (ifAvailable) return Promise.resolve(act?.(null));
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(name) ?? [];
      this.#waiting.set(name, [...waiting, () => resolve(this.#hold(name, act))]);
      signal?.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')));
    });
  }

  async #hold(name: string, act: LockGrantedCallback<unknown> | undefined): Promise<unknown> {
    this.held.add(name);
    try {
      return await act?.({ name, mode: 'exclusive' });
    } finally {
      this.held.delete(name);
      const [next, ...others] = this.#waiting.get(name) ?? [];
      this.#waiting.set(name, others);
      next?.();
    }
  }

  asLocks(): LockManager {
    return this as unknown as LockManager;
  }
}

export class FakeStorage {
  [key: string]: unknown;

  getItem(key: string): string | null {
    const value = this[key];
    return typeof value === 'string' ? value : null;
  }

  setItem(key: string, value: string): void {
    this[key] = value;
  }

  removeItem(key: string): void {
    delete this[key];
  }

  asStorage(): Storage {
    return this as unknown as Storage;
  }
}
