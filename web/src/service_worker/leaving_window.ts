/** The window that a navigation is about to replace. The standard has `FetchEvent.replacesClientId` for that, which Chromium 156 has not. */
import { isMessage } from '../shared/page_and_worker';

declare const self: ServiceWorkerGlobalScope;

/** The user may be asked whether to leave; whoever takes longer finds the page loaded anew. */
const PATIENCE_MS = 60_000;

let last: { readonly id: string; readonly at: number } | null = null;

/** Each page says that it is about to be left, whatever for. To be called while the script runs. */
export function watchLeaving(): void {
  self.addEventListener('message', ({ data, source }) => {
    if (isMessage(data, 'PAGE_LEAVING') && source instanceof Client) last = { id: source.id, at: Date.now() };
  });
}

/** `undefined` where no window said so lately, or it has gone since. */
export async function findLeaving(): Promise<Client | undefined> {
  const found = last && Date.now() - last.at < PATIENCE_MS ? await self.clients.get(last.id) : undefined;
  last = null;
  return found;
}
