/** Which results a download may still be reading. In the local storage too, because downloads outlive the page that began them. */
import type { OutputPath } from '../shared/protocol';
import { downloadTimeMs } from '../shared/retention';

const PREFIX = 'unreel.download.';

export class Downloads {
  readonly #storage: Storage;
  readonly #now: () => number;
  /** By file; milliseconds since the epoch. */
  readonly #ends = new Map<string, number>();

  constructor(storage: Storage, now: () => number) {
    this.#storage = storage;
    this.#now = now;
  }

  began(file: OutputPath, bytes: number): void {
    const key = keyOf(file);
    const end = this.#now() + downloadTimeMs(bytes);
    this.#ends.set(key, end);
    try {
      this.#storage.setItem(key, String(end));
    } catch {
      // Storage is full or off: it is known as long as the page lives.
    }
  }

  /** Milliseconds until the file may be deleted; 0 for now. */
  timeLeft(file: OutputPath): number {
    const key = keyOf(file);
    // Another tab's download of it may have begun later.
    const ends = [this.#ends.get(key) ?? 0, Number(this.#storage.getItem(key) ?? 0)];
    return Math.max(...ends.map((end) => (Number.isFinite(end) ? end - this.#now() : 0)), 0);
  }

  forget(file: OutputPath): void {
    this.#ends.delete(keyOf(file));
    this.#storage.removeItem(keyOf(file));
  }

  /** Of files that were deleted by somebody else. */
  forgetEnded(): void {
    for (const key of Object.keys(this.#storage)) {
      if (!key.startsWith(PREFIX)) continue;
      const end = Number(this.#storage.getItem(key));
      if (!(end > this.#now())) this.#storage.removeItem(key);
    }
  }
}

function keyOf({ directory, name }: OutputPath): string {
  return PREFIX + [...directory, name].join('/');
}
