/**
 * One cache for each build. Workbox's own way, one cache for all and what is no longer listed deleted, would take the workers of the old
 * build away from a tab that still shows its page.
 */
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import type { ManifestEntry } from 'workbox-build';
import { isMessage } from '../shared/page_and_worker';
import { deleteOldBuilds, findInBuilds, nameOfBuild } from './builds';
import { withPolicy } from './policy';

declare const self: ServiceWorkerGlobalScope;

const PAGE = 'index.html';

export function serveBuild(files: readonly ManifestEntry[]): void {
  const scope = self.registration.scope;
  const build = nameOfBuild(scope, files.find(({ url }) => url === PAGE)?.revision ?? '');
  const controller = new PrecacheController({
    cacheName: build,
    plugins: [{ cacheWillUpdate: ({ response }) => Promise.resolve(response.status === 200 ? withPolicy(response) : null) }],
  });
  controller.addToCacheList([...files]);

  self.addEventListener('install', (event) => void controller.install(event));
  self.addEventListener('activate', (event) => {
    void controller.activate(event);
    // The first visit's page, too, may need a new worker once the network is gone.
    event.waitUntil(self.clients.claim());
  });
  // A page has loaded: one that it replaced, or a tab that was closed, needs its build no more.
  self.addEventListener('message', (event) => {
    if (isMessage(event.data, 'PAGE_LOADED')) event.waitUntil(deleteOldBuilds(scope, build));
  });

  const isPage = (url: URL): boolean => url.href.split(/[?#]/)[0] === scope || url.pathname === new URL(PAGE, scope).pathname;
  registerRoute(({ request, url }) => request.mode === 'navigate' && isPage(url), controller.createHandlerBoundToURL(PAGE));
  registerRoute(new PrecacheRoute(controller));
  registerRoute(
    ({ url }) => url.href.startsWith(new URL('assets/', scope).href),
    async ({ request }) => (await findInBuilds(request)) ?? withPolicy(await fetch(request)),
  );
}
