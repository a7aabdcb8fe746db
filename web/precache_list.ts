/** What the service worker keeps. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ManifestTransform } from 'workbox-build';

/**
 * Each file with its hash (Subresource Integrity), which the browser checks: while a host is being updated it may serve the new list with
 * an old page, and such a mixture must not be installed.
 */
export function verified(folder: () => string): ManifestTransform {
  return async (entries) => ({
    manifest: await Promise.all(
      entries.map(async (entry) => {
        const hash = createHash('sha384').update(await readFile(join(folder(), entry.url)));
        return { ...entry, integrity: `sha384-${hash.digest('base64')}` };
      }),
    ),
  });
}
