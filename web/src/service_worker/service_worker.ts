/**
 * Entry of the service worker: keeps this build whole, so that the page opens without a network. A new build is installed beside the old
 * one and waits until the page says that it may take over.
 */
import { stayOnOwnOrigin } from './own_origin';
import { serveBuild } from './precache';

declare const self: ServiceWorkerGlobalScope;

stayOnOwnOrigin(self);
serveBuild(self.__WB_MANIFEST);

self.addEventListener('message', ({ data }) => {
  // As workbox-window's `messageSkipWaiting` says it.
  if ((data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
