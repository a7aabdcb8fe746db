/**
 * What other apps share (https://w3c.github.io/web-share-target/) comes as a form that is sent to this site. The answer to it is made
 * here, so it never leaves; `request.formData()` would have the files in memory.
 */
import { deliveryLock, SHARED_PARAMETER, SHARE_PROBLEM_PARAMETER, type ShareProblem } from '../shared/hand_over';
import { SHARE_ARRIVED } from '../shared/page_and_worker';
import { findLeaving, watchLeaving } from './leaving_window';
import { storeDelivery } from './stored_delivery';

declare const self: ServiceWorkerGlobalScope;

/** To be called before other listeners for `fetch` are added. */
export function receiveShares(): void {
  const scope = self.registration.scope;
  const action = new URL('share', scope).href;
  self.addEventListener('fetch', (event) => {
    if (event.request.method !== 'POST' || event.request.url.split(/[?#]/)[0] !== action) return;
    event.stopImmediatePropagation();
    event.respondWith(receive(event.request).then((query) => answer(query, scope)));
  });
  watchLeaving();
}

/** Chromium shows what is shared in a window that runs already, whatever the manifest says: that window must not lose what it does. */
async function answer(query: string, scope: string): Promise<Response> {
  const left = await findLeaving();
  if (!left) return Response.redirect(new URL(`./?${query}`, scope), 303);
  left.postMessage({ type: SHARE_ARRIVED, query });
  // “No content”: the window stays as it is (HTML, “process a navigate response”).
  return new Response(null, { status: 204 });
}

/** Returns what the page is told. */
async function receive(request: Request): Promise<string> {
  const id = crypto.randomUUID();
  try {
    const count = await navigator.locks.request(deliveryLock(id), () => storeDelivery(request, id));
    return count > 0 ? `${SHARED_PARAMETER}=${id}` : `${SHARE_PROBLEM_PARAMETER}=${'empty' satisfies ShareProblem}`;
  } catch (exception) {
    return `${SHARE_PROBLEM_PARAMETER}=${problemOf(exception)}`;
  }
}

function problemOf(exception: unknown): ShareProblem {
  const name = exception instanceof Error || exception instanceof DOMException ? exception.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'SecurityError' ? 'unsupported' : 'broken';
}
