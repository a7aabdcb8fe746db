/** A disk that is full, as the browser sees it: its own limit, which holds for all that a page stores but its local storage. */
import type { Page } from '@playwright/test';

/** `null`: as much as there is. */
export async function limitStorage(page: Page, bytes: number | null): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', bytes === null ? { origin } : { origin, quotaSize: bytes });
}
