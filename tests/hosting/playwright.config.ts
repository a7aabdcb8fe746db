import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromium } from '../browser/support/chromium';
import { SERVERS, type ServerName } from './support/servers';

export default defineConfig<object, { server: ServerName }>({
  outputDir: join(import.meta.dirname, '../../test-results/hosting'),
  globalSetup: join(import.meta.dirname, '../browser/support/make_media.ts'),
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    launchOptions: {
      executablePath: chromium(),
      // Chromium's sandbox refuses to work for root.
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
  projects: [
    { name: 'archives', testDir: join(import.meta.dirname, 'archives') },
    ...SERVERS.map((server) => ({
      name: server,
      testDir: join(import.meta.dirname, 'servers'),
      use: { server },
      // It sends no headers of ours, and needs none.
      ...(server === 'python' ? { grepInvert: /@headers/ } : {}),
    })),
  ],
});
