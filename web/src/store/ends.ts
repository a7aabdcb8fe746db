/** A hash of a file's first and last bytes: what differs elsewhere alone has another size or time. */
const END_BYTES = 64 * 1024;

/** `null` where it cannot be read, and on pages that came over plain http, which have no hashes. */
export async function hashEnds(file: File): Promise<string | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  if (!subtle) return null;
  try {
    const ends = new Blob([file.slice(0, END_BYTES), file.slice(Math.max(END_BYTES, file.size - END_BYTES))]);
    const hash = new Uint8Array(await subtle.digest('SHA-256', await ends.arrayBuffer()));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return null;
  }
}

/** Hashes files one after the other, beside everything else, each once. */
export class EndsOfFiles {
  readonly #known = new WeakMap<File, Promise<string | null>>();
  readonly #hashes = new WeakMap<File, string>();
  #turn: Promise<unknown> = Promise.resolve();

  /** What is known by now. */
  get(file: File): string | null {
    return this.#hashes.get(file) ?? null;
  }

  of(file: File): Promise<string | null> {
    const known = this.#known.get(file);
    if (known) return known;
    const hashing = this.#turn.then(() => hashEnds(file));
    this.#turn = hashing;
    this.#known.set(file, hashing);
    void hashing.then((hash) => hash !== null && this.#hashes.set(file, hash));
    return hashing;
  }
}
