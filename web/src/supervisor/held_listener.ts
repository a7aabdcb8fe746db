import type { ConversionListener, ConvertedPart } from '../shared/converter';

/**
 * Listens to a conversion whose turn to be seen has not come: what it hears is told once somebody listens. Of progress only the last
 * is kept; pauses of what nobody sees are nobody's business.
 */
export class HeldListener implements ConversionListener {
  #listener: ConversionListener | null = null;
  #opened: (() => void) | null = null;
  #progress: (() => void) | null = null;
  #ending: (() => void) | null = null;
  #parts: readonly ConvertedPart[] = [];

  readonly opened: ConversionListener['opened'] = (info) => {
    this.#opened = () => this.#listener?.opened(info);
    this.#opened();
  };

  readonly progress: ConversionListener['progress'] = (progress) => {
    this.#progress = () => this.#listener?.progress(progress);
    this.#progress();
  };

  readonly paused = (): void => this.#listener?.paused();

  readonly resumed = (): void => this.#listener?.resumed();

  readonly done: ConversionListener['done'] = (parts) => {
    this.#parts = parts;
    this.#end(() => this.#listener?.done(parts));
  };

  readonly failed: ConversionListener['failed'] = (error) => this.#end(() => this.#listener?.failed(error));

  readonly cancelled = (): void => this.#end(() => this.#listener?.cancelled());

  /** What was finished before anybody listened. */
  get parts(): readonly ConvertedPart[] {
    return this.#parts;
  }

  release(listener: ConversionListener): void {
    this.#listener = listener;
    this.#opened?.();
    this.#progress?.();
    this.#ending?.();
  }

  #end(tell: () => void): void {
    this.#ending = tell;
    tell();
  }
}
