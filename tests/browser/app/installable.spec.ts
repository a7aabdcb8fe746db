/** Whether Chromium itself finds that the page can be installed. */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, test } from '../support/test';

test('Chromium has nothing against installing it, and reads the manifest without a complaint', async ({ baseURL, launchOptions, folder }) => {
  // A window of its own profile: one without can install nothing.
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), launchOptions);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(baseURL ?? '');
  await page.evaluate(() => navigator.serviceWorker.ready);
  const browser = await context.newCDPSession(page);
  const { errors, data = '' } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data)).toMatchObject({ short_name: 'Unreel', launch_handler: { client_mode: ['focus-existing', 'auto'] } });
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  await context.close();
});
