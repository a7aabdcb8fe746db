import type { App, AppState, UpdateCheck } from '../../web/src/shared/app';

/** A copy of the page whose state tests set. */
export class RecordingApp implements App {
  readonly build = 'test';
  answer: UpdateCheck = 'newest';
  taken = 0;
  kept = 0;
  installed = 0;
  readonly #watchers = new Set<(state: AppState) => void>();
  #state: AppState = { offline: 'never', update: 'none', canInstall: false };

  become(change: Partial<AppState>): void {
    this.#state = { ...this.#state, ...change };
    for (const watcher of this.#watchers) watcher(this.#state);
  }

  watch(listener: (state: AppState) => void): () => void {
    this.#watchers.add(listener);
    listener(this.#state);
    return () => this.#watchers.delete(listener);
  }

  keep(): void {
    this.kept += 1;
  }

  checkForUpdate(): Promise<UpdateCheck> {
    return Promise.resolve(this.answer);
  }

  takeUpdate(): void {
    this.taken += 1;
  }

  install(): Promise<void> {
    this.installed += 1;
    this.become({ canInstall: false });
    return Promise.resolve();
  }
}
