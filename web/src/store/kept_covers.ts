/** Pictures of jobs: each is kept once, however many have it, and only so many bytes of them. */
import { newKey } from './new_key';

const MOST_BYTES = 64 * 1024 * 1024;

export class KeptCovers {
  readonly #keys = new WeakMap<Blob, string>();
  #room = MOST_BYTES;
  #isRefused = false;

  /** `null` where there is no room: the picture lasts as long as the page. */
  keyOf(cover: Blob): string | null {
    const known = this.#keys.get(cover);
    if (known !== undefined) return known;
    if (this.#isRefused || cover.size > this.#room) return null;
    const key = newKey();
    this.know(cover, key);
    return key;
  }

  know(cover: Blob, key: string): void {
    this.#keys.set(cover, key);
    this.#room -= cover.size;
  }

  /** The browser did not keep these: no others either, until it is asked again. */
  refused(covers: readonly Blob[]): void {
    this.#isRefused = true;
    for (const cover of covers) if (this.#keys.delete(cover)) this.#room += cover.size;
  }

  askAgain(): void {
    this.#isRefused = false;
  }
}
