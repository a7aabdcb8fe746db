/** The page around a pretended engine, served from source: what it shows and says is tested in seconds, without WebAssembly. */
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { createServer } from 'vite';

export interface PageFixtures {
  /** Its address. */
  readonly pageUrl: string;
}

export const test = base.extend<object, PageFixtures>({
  pageUrl: [
    async ({}, use) => {
      const server = await createServer({
        configFile: join(import.meta.dirname, 'vite.config.ts'),
        logLevel: 'error',
        server: { port: 0, host: '127.0.0.1' },
      });
      await server.listen();
      const address = server.resolvedUrls?.local[0];
      if (address === undefined) throw new Error('the page is not served');
      await use(address);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';

export function media(name: string, mimeType = 'video/mp4') {
  return { name, mimeType, buffer: Buffer.from('media') };
}
