/** The copy of the page that the browser keeps, as signals. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { App, AppState, UpdateCheck } from '../shared/app';

export interface AppModel {
  readonly build: string;
  readonly state: ReadonlySignal<AppState>;
  /** `null` before the first one, and while one is under way. */
  readonly lastCheck: ReadonlySignal<UpdateCheck | null>;
  readonly isChecking: ReadonlySignal<boolean>;
  checkForUpdate(): Promise<void>;
  takeUpdate(): void;
  install(): Promise<void>;
}

export function createAppModel(app: App): AppModel {
  const state = signal<AppState>({ offline: 'never', update: 'none', canInstall: false });
  const lastCheck = signal<UpdateCheck | null>(null);
  const isChecking = signal(false);
  app.watch((now) => (state.value = now));
  return {
    build: app.build,
    state,
    lastCheck,
    isChecking,
    async checkForUpdate() {
      if (isChecking.peek()) return;
      isChecking.value = true;
      lastCheck.value = null;
      lastCheck.value = await app.checkForUpdate();
      isChecking.value = false;
    },
    takeUpdate: () => app.takeUpdate(),
    install: () => app.install(),
  };
}
