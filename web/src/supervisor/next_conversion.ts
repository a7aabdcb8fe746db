import type { ConversionListener, ConversionWish, StoredResult } from '../shared/converter';
import { HeldListener } from './held_listener';
import type { RunningConversion } from './running_conversion';

export interface NextParts {
  /** Begins, behind the current one. */
  begin(planned: ConversionWish, listener: ConversionListener): RunningConversion;
  removeResult(result: StoredResult): void;
}

interface Begun {
  readonly conversion: RunningConversion;
  readonly held: HeldListener;
  isPaused: boolean;
}

/** The conversion that comes after the current one: planned, then begun while nobody sees it, then taken, or dropped. */
export class NextConversion {
  readonly #parts: NextParts;
  #planned: ConversionWish | null = null;
  #begun: Begun | null = null;

  constructor(parts: NextParts) {
    this.#parts = parts;
  }

  get isPlanned(): boolean {
    return this.#planned !== null;
  }

  /** `null` until it has begun. */
  get conversion(): RunningConversion | null {
    return this.#begun?.conversion ?? null;
  }

  is(other: ConversionWish | null): boolean {
    if (!this.#planned || !other) return this.#planned === other;
    const { id, files, options } = this.#planned;
    const isSame = files.length === other.files.length && files.every((file, index) => file === other.files[index]);
    return id === other.id && isSame && options === other.options;
  }

  plan(planned: ConversionWish): void {
    this.#planned = planned;
  }

  begin(): void {
    if (!this.#planned || this.#begun) return;
    const held = new HeldListener();
    this.#begun = { conversion: this.#parts.begin(this.#planned, held), held, isPaused: false };
  }

  pause(): void {
    if (!this.#begun) return;
    this.#begun.isPaused = true;
    this.#begun.conversion.pause();
  }

  resume(): void {
    if (!this.#begun?.isPaused) return;
    this.#begun.isPaused = false;
    this.#begun.conversion.resume();
  }

  /** It is the current one from now on. `null` where it has not begun. */
  take(): { readonly conversion: RunningConversion; readonly held: HeldListener } | null {
    this.resume();
    const begun = this.#begun;
    this.#planned = null;
    this.#begun = null;
    begun?.conversion.lead();
    return begun;
  }

  /** Nothing of it stays. */
  drop(): void {
    const begun = this.#begun;
    this.#planned = null;
    this.#begun = null;
    if (!begun) return;
    begun.conversion.abandon();
    for (const { result } of begun.held.parts) this.#parts.removeResult(result);
  }
}
