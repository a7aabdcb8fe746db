/** Each write to the private file system goes through the browser's main process: few large ones are much faster. */
const PIECE_BYTES = 1024 * 1024;

export class GatheredWriter {
  readonly #stream: FileSystemWritableFileStream;
  /** Used again and again; a write has taken its bytes once it is done. */
  readonly #buffer = new Uint8Array(PIECE_BYTES);
  #gathered = 0;
  #written = 0;

  constructor(stream: FileSystemWritableFileStream) {
    this.#stream = stream;
  }

  get bytes(): number {
    return this.#written + this.#gathered;
  }

  async write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const part = bytes.subarray(done, done + PIECE_BYTES - this.#gathered);
      this.#buffer.set(part, this.#gathered);
      this.#gathered += part.length;
      done += part.length;
      if (this.#gathered === PIECE_BYTES) await this.#flush();
    }
  }

  /** Until then the file is empty, and the bytes are in a swap file. */
  async close(): Promise<void> {
    await this.#flush();
    await this.#stream.close();
  }

  async abort(): Promise<void> {
    await this.#stream.abort().catch(() => undefined);
  }

  async #flush(): Promise<void> {
    if (this.#gathered === 0) return;
    await this.#stream.write(this.#buffer.subarray(0, this.#gathered));
    this.#written += this.#gathered;
    this.#gathered = 0;
  }
}
