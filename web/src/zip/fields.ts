/** Bytes of a zip's records, little-endian, one field after the other. */
export class Fields {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  #at = 0;

  constructor(length: number) {
    this.#bytes = new Uint8Array(length);
    this.#view = new DataView(this.#bytes.buffer);
  }

  short(...values: readonly number[]): this {
    for (const value of values) this.#view.setUint16((this.#at += 2) - 2, value, true);
    return this;
  }

  long(...values: readonly number[]): this {
    for (const value of values) this.#view.setUint32((this.#at += 4) - 4, value, true);
    return this;
  }

  /** Whole numbers of eight bytes, as far as a `number` is exact. */
  quad(...values: readonly number[]): this {
    return this.long(...values.flatMap((value) => [value % 2 ** 32, Math.floor(value / 2 ** 32)]));
  }

  raw(bytes: Uint8Array): this {
    this.#bytes.set(bytes, this.#at);
    this.#at += bytes.length;
    return this;
  }

  /** All of them, which must be as long as was said. */
  done(): Uint8Array<ArrayBuffer> {
    if (this.#at !== this.#bytes.length) throw new Error('a record of the zip is not as long as it should be');
    return this.#bytes;
  }
}
