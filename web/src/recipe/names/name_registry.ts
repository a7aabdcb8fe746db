/** Names of one folder, each given once: `x.mp3`, `x (2).mp3`. Letter case makes no difference, as on Windows and macOS. */
export class NameRegistry {
  readonly #taken = new Set<string>();
  /** For a name that was wished for before, the number to try next. */
  readonly #next = new Map<string, number>();

  /** `name` ends in `.mp3`. */
  take(name: string): string {
    const key = name.toLowerCase();
    let number = this.#next.get(key) ?? 2;
    let given = name;
    while (this.#taken.has(given.toLowerCase())) {
      given = `${name.slice(0, -'.mp3'.length)} (${number}).mp3`;
      number += 1;
    }
    this.#next.set(key, number);
    this.#taken.add(given.toLowerCase());
    return given;
  }
}
