/** How pages and the service worker know of each other. */

/** The Web Lock that a page holds as long as it lives; `script` is the full address of its script, which its build alone has. */
export function pageLock(script: string): string {
  return `unreel-page ${script}`;
}

/** What a page tells the service worker. The name of the other is workbox-window's `messageSkipWaiting`. */
export const PAGE_LOADED = 'PAGE_LOADED';
export const SKIP_WAITING = 'SKIP_WAITING';

export function isMessage(data: unknown, type: typeof PAGE_LOADED | typeof SKIP_WAITING): boolean {
  return (data as { readonly type?: unknown } | null)?.type === type;
}
