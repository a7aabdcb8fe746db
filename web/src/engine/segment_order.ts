/** Holds what arrives out of order until its turn. */
export class SegmentOrder<Segment extends { readonly index: number }> {
  readonly #held = new Map<number, Segment>();
  #next = 0;

  add(segment: Segment): void {
    this.#held.set(segment.index, segment);
  }

  /** The segment whose turn it is, if it is there. */
  take(): Segment | null {
    const segment = this.#held.get(this.#next);
    if (!segment) return null;
    this.#held.delete(this.#next);
    this.#next += 1;
    return segment;
  }
}
