/** All that is kept from visit to visit. In a script of its own: the page is there before it. */
import { openPageStore } from './store/page_store';
import { createResultStore } from './supervisor/result_store';
import type { OwnSession } from './supervisor/sessions';
import type { PageParts } from './model/page_parts';

export async function openStorage(session: OwnSession): Promise<{ readonly [Part in 'store' | 'archive']: Awaited<PageParts[Part]> }> {
  const kept = openPageStore(session);
  const [store, { archive }] = await Promise.all([createResultStore(session, kept), kept]);
  return { store, archive };
}
