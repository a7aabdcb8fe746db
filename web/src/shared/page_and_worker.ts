/** How pages and the service worker know of each other. */

/** The Web Lock that a page holds as long as it lives; `script` is the full address of its script, which its build alone has. */
export function pageLock(script: string): string {
  return `unreel-page ${script}`;
}

/**
 * What a page tells the service worker: that it has loaded, that it is about to be left, that a waiting service worker is to take over
 * (as workbox-window's `messageSkipWaiting` says it).
 */
export type PageMessage = 'PAGE_LOADED' | 'PAGE_LEAVING' | 'SKIP_WAITING';
/** What the service worker tells a page: the outcome of a share, as `query`. */
export const SHARE_ARRIVED = 'SHARE_ARRIVED';

export function isMessage(data: unknown, type: PageMessage | typeof SHARE_ARRIVED): boolean {
  return (data as { readonly type?: unknown } | null)?.type === type;
}
