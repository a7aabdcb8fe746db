/** What the service worker and the page tell each other of files that other apps share. */
import { isMessage, SHARE_ARRIVED, type PageMessage } from '../shared/page_and_worker';

/**
 * `onAnswer` hears how a share was answered that came while this page was there. Only where there are share targets: other browsers do not
 * keep a page for their “back” button that listens for its end.
 */
export function watchShares(onAnswer: (parameters: URLSearchParams) => void): void {
  const { serviceWorker } = navigator;
  if (!serviceWorker || !('launchQueue' in window)) return;
  serviceWorker.addEventListener('message', ({ data }) => {
    if (isMessage(data, SHARE_ARRIVED)) onAnswer(new URLSearchParams((data as { readonly query: string }).query));
  });
  // Perhaps for a share, which then need not replace this page.
  window.addEventListener('beforeunload', () => serviceWorker.controller?.postMessage({ type: 'PAGE_LEAVING' satisfies PageMessage }));
}
