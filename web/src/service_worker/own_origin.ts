/**
 * The policy of the page does not reach its service worker, through which files pass that other apps hand over. So what connects is taken
 * away here, and `fetch` is left with this site alone.
 */
import { takeAway } from '../shared/take_away';

export function stayOnOwnOrigin(scope: ServiceWorkerGlobalScope): void {
  takeAway(scope, ['EventSource', 'WebSocket', 'WebSocketStream', 'WebTransport', 'importScripts']);
  const fetch = scope.fetch.bind(scope);
  scope.fetch = (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== scope.location.origin) return Promise.reject(new TypeError('another site'));
    return fetch(request);
  };
}
