import type { ConversionModule } from './wasm_modules';

/** What is asked of the module comes one after the other, in the order in which it was asked. */
export class Turns {
  readonly #loading: Promise<ConversionModule>;
  #last: Promise<unknown> = Promise.resolve();

  constructor(loading: Promise<ConversionModule>) {
    this.#loading = loading;
  }

  /** Rejects where the module did not load, which is announced as unavailable: the page does not wait for answers then. */
  take<Value>(act: (module: ConversionModule) => Promise<Value> | Value): Promise<Value> {
    const turn = this.#last.then(() => this.#loading).then(act);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
