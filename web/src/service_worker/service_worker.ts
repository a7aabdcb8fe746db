/**
 * Entry of the service worker: keeps this build whole, so that the page opens without a network. A new build is installed beside the old
 * one and waits until the page says that it may take over.
 */
import { isMessage } from '../shared/page_and_worker';
import { stayOnOwnOrigin } from './own_origin';
import { serveBuild } from './precache';
import { receiveShares } from './share_target';

declare const self: ServiceWorkerGlobalScope;

stayOnOwnOrigin(self);
receiveShares();
serveBuild(self.__WB_MANIFEST);

self.addEventListener('message', ({ data }) => {
  if (isMessage(data, 'SKIP_WAITING')) void self.skipWaiting();
});
