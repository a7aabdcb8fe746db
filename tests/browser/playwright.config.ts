import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { defineConfig } from '@playwright/test';

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

function chromium(): string {
  const { UNREEL_CHROMIUM, PATH = '' } = process.env;
  const candidates = [UNREEL_CHROMIUM, '/usr/bin/chromium', ...PATH.split(delimiter).map((folder) => join(folder, 'chromium'))];
  const found = candidates.find((path) => path !== undefined && existsSync(path));
  if (found === undefined) throw new Error('no Chromium: set UNREEL_CHROMIUM to its path');
  return found;
}
