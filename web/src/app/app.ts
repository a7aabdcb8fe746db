/** The service worker's registration, seen from the page. */
import type { Workbox } from 'workbox-window';
import type { App, AppState, UpdateCheck } from '../shared/app';
import { pageLock, type PageMessage } from '../shared/page_and_worker';
import { catchInstallOffer } from './install';

/** `script`: the full address of the page's script. */
export function createApp(script: string): App {
  const watchers = new Set<(state: AppState) => void>();
  const isPossible = import.meta.env.PROD && 'serviceWorker' in navigator;
  let workbox: Workbox | null = null;
  let state: AppState = { offline: isPossible ? 'preparing' : 'never', update: 'none', canInstall: false };
  let isTaking = false;
  let isControlled = false;

  function become(change: Partial<AppState>): void {
    state = { ...state, ...change };
    for (const watcher of watchers) watcher(state);
  }

  // The first one may be this visit’s own. An update that another tab takes at once was never seen to wait here.
  function controlled(): void {
    if (isTaking) location.reload();
    else if (isControlled || state.update !== 'none') become({ update: 'taken' });
    isControlled = true;
  }

  async function register(): Promise<void> {
    const { Workbox } = await import('workbox-window');
    const serviceWorker = (workbox = new Workbox('./service_worker.js'));
    // Before the first visit's page is controlled there is nothing that could be replaced.
    const { controller } = navigator.serviceWorker;
    isControlled = controller !== null;
    if (controller) become({ offline: 'ready' });
    controller?.postMessage({ type: 'PAGE_LOADED' satisfies PageMessage });
    serviceWorker.addEventListener('waiting', () => become({ update: 'waiting' }));
    serviceWorker.addEventListener('controlling', controlled);
    void navigator.serviceWorker.ready.then(() => become({ offline: 'ready' }));
    // A refusal (a private window, a full disk, no network) costs nothing but the copy.
    await serviceWorker.register({ immediate: true }).catch(() => become({ offline: 'never' }));
  }

  const installOffer = catchInstallOffer((canInstall) => become({ canInstall }));
  holdPageLock(script);

  return {
    build: /-([\w-]+)\.js$/.exec(script)?.[1] ?? 'development',
    watch(listener) {
      watchers.add(listener);
      listener(state);
      return () => watchers.delete(listener);
    },
    keep() {
      // Without it the page is what it was.
      if (isPossible) register().catch(() => become({ offline: 'never' }));
    },
    async checkForUpdate(): Promise<UpdateCheck> {
      try {
        const registration = await navigator.serviceWorker.getRegistration();
        if (!registration) return 'failed';
        const { installing, waiting } = await registration.update();
        return installing || waiting ? 'found' : 'newest';
      } catch {
        return 'failed';
      }
    },
    install: () => installOffer.install(),
    takeUpdate() {
      isTaking = true;
      if (state.update === 'waiting') workbox?.messageSkipWaiting();
      else location.reload();
    },
  };
}

/** Keeps this page's build from being deleted, see `service_worker/builds.ts`. */
function holdPageLock(script: string): void {
  void navigator.locks?.request(pageLock(script), { mode: 'shared' }, () => new Promise<never>(() => undefined));
}
