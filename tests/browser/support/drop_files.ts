/** Files and folders of the disk, dropped onto the page: it has real handles of them then, with the permissions that the browser gives and takes. */
import type { Page } from '@playwright/test';

export async function dropFiles(page: Page, ...paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
}
