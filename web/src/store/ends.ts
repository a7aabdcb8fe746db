/** A hash of a file's first and last bytes: what differs elsewhere alone has another size or time. */
const END_BYTES = 64 * 1024;

/** `null` where it cannot be read, and on pages that came over plain http, which have no hashes. */
export async function hashEnds(file: File): Promise<string | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  if (!subtle) return null;
  try {
    const hash = new Uint8Array(await subtle.digest('SHA-256', await endsOf(file).arrayBuffer()));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return null;
  }
}

/** A small one is its ends, and browsers take their time over pieces. */
function endsOf(file: File): Blob {
  return file.size <= 2 * END_BYTES ? file : new Blob([file.slice(0, END_BYTES), file.slice(file.size - END_BYTES)]);
}

/** What is not waited for leaves most of the time to what is: after each file, so many times as long as it took. */
const REST = 8;

/** Hashes files beside everything else, each once. */
export class EndsOfFiles {
  readonly #known = new WeakMap<File, Promise<string | null>>();
  readonly #hashes = new WeakMap<File, string>();
  readonly #waiting: { readonly files: () => readonly File[]; readonly done: () => void }[] = [];
  #isBusy = false;

  /** What is known by now. */
  get(file: File): string | null {
    return this.#hashes.get(file) ?? null;
  }

  of(file: File): Promise<string | null> {
    const known = this.#known.get(file);
    if (known) return known;
    const hashing = hashEnds(file);
    this.#known.set(file, hashing);
    void hashing.then((hash) => hash !== null && this.#hashes.set(file, hash));
    return hashing;
  }

  /** One after the other, whenever it is their turn; `files` are asked for then. `done` is called where more is known of them. */
  later(files: () => readonly File[], done: () => void): void {
    this.#waiting.push({ files, done });
    if (!this.#isBusy) void this.#hashAll();
  }

  async #hashAll(): Promise<void> {
    this.#isBusy = true;
    for (let place = 0; place < this.#waiting.length; place += 1) {
      const next = this.#waiting[place];
      const unknown = next?.files().filter((file) => !this.#known.has(file)) ?? [];
      if (!next || unknown.length === 0) continue;
      const began = performance.now();
      let isKnown = false;
      for (const file of unknown) isKnown = (await this.of(file)) !== null || isKnown;
      if (isKnown) next.done();
      await new Promise((resolve) => setTimeout(resolve, (performance.now() - began) * REST));
    }
    this.#waiting.length = 0;
    this.#isBusy = false;
  }
}
