/** Whether a conversion goes on with what is there. */
import type { Page } from '@playwright/test';

/** Each segment that is taken from what is there says so. */
export const TELLS_WHAT_IS_KEPT = `{
  const { read } = FileSystemSyncAccessHandle.prototype;
  FileSystemSyncAccessHandle.prototype.read = function (...values) {
    console.log('kept a segment');
    return read.apply(this, values);
  };
}`;

/** How many there were since this was called. */
export function countKept(page: Page): () => number {
  let kept = 0;
  page.on('console', (message) => {
    if (message.text() === 'kept a segment') kept += 1;
  });
  return () => kept;
}
