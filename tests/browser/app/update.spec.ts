/** A new build is on the site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { media } from '../support/media';
import { UnreelPage } from '../support/unreel_page';
import { expect, test } from '../support/own_site_test';

const { version: VERSION } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as { version: string };
const NEXT = `${VERSION}-next`;

async function checkForUpdates(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'About' }).click();
  await page.getByRole('button', { name: 'Check for updates' }).click();
  await expect(page.getByRole('dialog')).toContainText('A new version is here.');
  await page.getByRole('button', { name: 'Close' }).click();
}

async function expectVersion(page: Page, version: string): Promise<void> {
  await page.getByRole('button', { name: 'About' }).click();
  await expect(page.getByRole('dialog')).toContainText(`Unreel ${version}`);
  await page.getByRole('button', { name: 'Close' }).click();
}

function builds(page: Page): Promise<number> {
  return page.evaluate(async () => (await caches.keys()).length);
}

test('an update that comes while a job runs waits until it is over, is taken when the user says so, and keeps the result', async ({
  unreel,
  page,
  site,
}) => {
  await page.goto(site.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expectVersion(page, VERSION);
  await unreel.add(media('film_600s.mp4'));
  await unreel.convert();
  await unreel.press('Pause', 'film_600s.mp4');
  await site.replace(NEXT);
  await checkForUpdates(page);
  await expect(page.getByText('It can be taken when the conversion is over.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Update' })).toHaveCount(0);
  await unreel.press('Resume', 'film_600s.mp4');
  await unreel.waitForResult('film_600s.mp3');

  await page.getByRole('button', { name: 'Update' }).click();
  await expect(page.getByRole('button', { name: 'Update' })).toHaveCount(0);
  await expectVersion(page, NEXT);
  await expect(unreel.job('film_600s.mp3')).toContainText('Ready');
  await expect.poll(() => builds(page)).toBe(1);
  await site.stop();
  await unreel.add(media('two.webm'));
  await unreel.convert();
  await unreel.waitForResult('two.mp3');
});

test('before an update the files that wait are asked about', async ({ unreel, page, site }) => {
  await page.goto(site.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await unreel.add(media('two.webm'));
  await site.replace(NEXT);
  await checkForUpdates(page);
  await page.getByRole('button', { name: 'Update' }).click();
  await expect(page.getByRole('dialog', { name: 'Update now?' })).toContainText('has to be chosen again afterwards');
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect(unreel.job('two.webm')).toBeVisible();
  await page.getByRole('button', { name: 'Update' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Update' }).click();
  await expectVersion(page, NEXT);
  await expect(unreel.job('two.webm')).toContainText('choose it again');
});

test('a tab that does not take the update goes on with its own build, new workers too, though the site has nothing of it any more', async ({
  unreel,
  page,
  context,
  site,
}) => {
  await page.goto(site.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const other = await context.newPage();
  await other.goto(site.url);
  await unreel.add(media('film_600s.mp4'));
  await unreel.convert();
  await unreel.press('Pause', 'film_600s.mp4');

  await site.replace(NEXT);
  await checkForUpdates(other);
  await other.getByRole('button', { name: 'Update' }).click();
  await expect(other.getByRole('button', { name: 'Update' })).toHaveCount(0);
  await expectVersion(other, NEXT);
  await new UnreelPage(other).add(media('two.webm'));
  await new UnreelPage(other).convert();
  await new UnreelPage(other).waitForResult('two.mp3');
  expect(await builds(other)).toBe(2);

  // Tabs that nobody looks at draw seldom.
  await page.bringToFront();
  await expect(page.getByText('Another tab has updated Unreel')).toBeVisible();
  await expectVersion(page, VERSION);
  // The second of two files is opened in a worker that was not there before.
  await unreel.add(media('one.mkv'));
  await unreel.convert();
  await unreel.press('Resume', 'film_600s.mp4');
  await unreel.waitForResult('film_600s.mp3');
  await unreel.waitForResult('one.mp3');
  await page.getByRole('button', { name: 'Update' }).click();
  await expectVersion(page, NEXT);
  await expect.poll(() => builds(page)).toBe(1);
});
