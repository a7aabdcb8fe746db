import { Signal } from '@preact/signals';

/** What changes faster than anybody sees it: whoever draws `value` is told from time to time, whoever decides asks `peek`. */
export class CalmSignal<Value> extends Signal<Value> {
  #latest: Value;

  constructor(value: Value) {
    super(value);
    this.#latest = value;
  }

  /** As it is now, told or not. */
  override peek(): Value {
    return this.#latest;
  }

  /** To be told later. */
  keep(value: Value): void {
    this.#latest = value;
  }

  tell(): void {
    this.value = this.#latest;
  }
}
