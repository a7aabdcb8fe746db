import { defineConfig } from '@playwright/test';
import { chromium } from './support/chromium';
export default defineConfig({ testDir: './page', workers: 1, timeout: 60_000, expect: { timeout: 5000 }, outputDir: '/tmp/wf-results', reporter: 'list',
  use: { launchOptions: { executablePath: chromium(), chromiumSandbox: process.getuid?.() !== 0 } } });
