/** Takes the network away from a worker that has all it needs. */
import { takeAway } from '../shared/take_away';

/** Everything by which a worker can ask for something outside, or reach a page or worker that could. */
const WAYS_OUT = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'importScripts',
  'caches',
  'CacheStorage',
  'Cache',
  'FontFace',
  'fonts',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'Notification',
  'BackgroundFetchManager',
  'PushManager',
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
] as const;

/** The same among what `navigator` offers. */
const NAVIGATOR_WAYS_OUT = ['sendBeacon', 'serviceWorker'] as const;

/**
 * To be called once the worker's WebAssembly has arrived; it cannot be undone. The second layer: the page's Content-Security-Policy,
 * which the worker has too, holds before that and for what cannot be taken away (`import()`), but allows connections to the page's
 * own site.
 */
export function takeNetworkAway(scope: object): void {
  takeAway(scope, WAYS_OUT);
  const { navigator } = scope as { readonly navigator?: object };
  if (navigator) takeAway(navigator, NAVIGATOR_WAYS_OUT);
}
