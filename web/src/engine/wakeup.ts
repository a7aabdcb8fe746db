/** Wakes one waiting loop. A call of `wake` before the loop waits is not lost. */
export class Wakeup {
  #isDue = false;
  #resolve: (() => void) | null = null;

  wake(): void {
    if (this.#resolve) {
      this.#resolve();
      this.#resolve = null;
    } else {
      this.#isDue = true;
    }
  }

  wait(): Promise<void> {
    if (this.#isDue) {
      this.#isDue = false;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }
}
