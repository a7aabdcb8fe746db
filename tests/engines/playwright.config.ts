import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { ENGINES, SITE, type EngineName } from './support/names';

const { port, pathname } = new URL(SITE);

/** Playwright is the runner here. What drives the browsers is in `support`, for it knows Debian's own Firefox and WebKit too little. */
export default defineConfig<object, { engine: EngineName }>({
  testDir: join(import.meta.dirname, 'stories'),
  outputDir: join(import.meta.dirname, '../../test-results/engines'),
  globalSetup: join(import.meta.dirname, 'support/set_up.ts'),
  workers: 1,
  retries: 0,
  // The first story that needs a file has its reference made, too.
  timeout: 300_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
  // The name of the engine stands before each of its failures.
  projects: ENGINES.map((engine) => ({ name: engine, use: { engine } })),
  webServer: {
    command: `${join(import.meta.dirname, '../../scripts/serve')} --port ${port} --base ${pathname}`,
    url: SITE,
    reuseExistingServer: false,
  },
});
