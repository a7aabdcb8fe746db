import { mkdir, rm } from 'node:fs/promises';
import { test as base } from '@playwright/test';
import { UnreelPage } from './unreel_page';

interface Fixtures {
  readonly unreel: UnreelPage;
  /** For files of this test; deleted afterwards. */
  readonly folder: string;
}

export const test = base.extend<Fixtures>({
  unreel: async ({ page }, use) => {
    await use(new UnreelPage(page));
  },
  folder: async ({}, use, testInfo) => {
    await mkdir(testInfo.outputDir, { recursive: true });
    await use(testInfo.outputDir);
    await rm(testInfo.outputDir, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
