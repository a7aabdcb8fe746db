/** A folder of the disk that was dropped. The browser lets the page read it until the page is gone, and asks for it anew then. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropFiles } from '../support/drop_files';
import { KeptBrowser } from '../support/kept_browser';
import { copyOfMedia } from '../support/media';
import { expect, test } from '../support/test';

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const MAY_NOT_OPEN = '2 files of your last visit can go on, once the browser may open them again';

test('whose permission was withdrawn with the browser’s end is asked for, and gone on with when it is dropped again', async ({ folder, baseURL }) => {
  const album = join(folder, 'Album');
  mkdirSync(album);
  for (const name of ['1.mp4', '2.mp4']) copyOfMedia('film_600s.mp4', album, name);
  const profile = join(folder, 'profile');
  let browser = await KeptBrowser.open(profile, baseURL ?? '');
  await dropFiles(browser.unreel.page, album);
  await browser.unreel.convert();
  const journals = async (): Promise<number> => Object.keys(await browser.unreel.privateFiles()).filter((name) => name.endsWith('.journal')).length;
  await expect.poll(journals, { intervals: [20] }).toBe(1);
  // The list is on disk a quarter of a second after it changed.
  await browser.unreel.page.waitForTimeout(500);
  await browser.kill();

  browser = await KeptBrowser.open(profile, baseURL ?? '');
  const { page } = browser.unreel;
  await expect(page.getByText(MAY_NOT_OPEN)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
  expect(await journals()).toBeGreaterThan(0);
  // The browser's own question cannot be answered where it has no window.
  await dropFiles(page, album);
  await browser.unreel.waitForResult('1.mp3');
  await browser.unreel.waitForResult('2.mp3');
  await expect(page.getByText('of your last visit')).toHaveCount(0);
  // The same sound: one was in the middle of it, the other had not begun.
  expect(sha256(await browser.unreel.save('1.mp3', folder))).toBe(sha256(await browser.unreel.save('2.mp3', folder)));
  await expect.poll(journals).toBe(0);
  await browser.close();
});
