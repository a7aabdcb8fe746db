import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromium } from './support/chromium';

const PORT = 8377;

/** Below a path that is not the root, as on many static hosts. */
const SITE = `http://localhost:${PORT}/some/where/`;

export default defineConfig({
  outputDir: join(import.meta.dirname, '../../test-results'),
  globalSetup: join(import.meta.dirname, 'support/make_media.ts'),
  // Tests measure time and memory: nothing runs beside them. What fails once is looked into, not tried again.
  workers: 1,
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    baseURL: SITE,
    launchOptions: {
      executablePath: chromium(),
      // Chromium's sandbox refuses to work for root.
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
  projects: [
    { name: 'page', testDir: join(import.meta.dirname, 'page') },
    { name: 'site', testDir: join(import.meta.dirname, 'site') },
    { name: 'app', testDir: join(import.meta.dirname, 'app') },
  ],
  webServer: {
    command: `${join(import.meta.dirname, '../../scripts/serve')} --port ${PORT} --base /some/where/`,
    url: SITE,
    reuseExistingServer: false,
  },
});
