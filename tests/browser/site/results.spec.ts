/** Real results on their way out, and what a later visit knows of them. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { media, sha256 } from '../support/media';
import { expect, test } from '../support/test';

const SOURCES = ['one.mkv', 'tagged.flac', 'three.wav'] as const;
const RESULTS = SOURCES.map((name) => name.replace(/\.\w+$/, '.mp3'));

const item = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true });

async function saveAll(page: Page, how: string): Promise<void> {
  await page.getByRole('button', { name: 'Save all' }).click();
  await item(page, how).click();
}

test('three files become a zip whose MP3s are those that are saved by themselves, to the byte', async ({ unreel, page, folder }) => {
  await unreel.open();
  await unreel.add(...SOURCES.map(media));
  await unreel.convert();
  for (const name of RESULTS) await unreel.waitForResult(name);
  const downloading = page.waitForEvent('download');
  await saveAll(page, 'As one zip');
  const zip = join(folder, 'all.zip');
  await (await downloading).saveAs(zip);
  expect(execFileSync('unzip', ['-t', zip], { encoding: 'utf8' })).toContain('No errors detected');
  execFileSync('unzip', ['-q', zip, '-d', join(folder, 'unpacked')]);
  for (const name of RESULTS) {
    await expect(unreel.job(name)).toContainText('Saved');
    const again = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save again: ${name}` }).click();
    const alone = join(folder, name);
    await (await again).saveAs(alone);
    expect(sha256(join(folder, 'unpacked', name))).toBe(sha256(alone));
  }
});

test('what finishes goes into a folder, as whole as it is saved by itself', async ({ unreel, page, folder }) => {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('Stick', { create: true }) });
  });
  const sumInFolder = (name: string): Promise<string> =>
    page.evaluate(async (wanted) => {
      const stick = await (await navigator.storage.getDirectory()).getDirectoryHandle('Stick');
      const file = await (await stick.getFileHandle(wanted)).getFile();
      const sum = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
      return Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0')).join('');
    }, name);
  const [first, second, third] = SOURCES;
  await unreel.open();
  await unreel.add(media(first), media(second));
  await unreel.convert();
  for (const name of RESULTS.slice(0, 2)) await unreel.waitForResult(name);
  await saveAll(page, 'Into a folder, as they finish…');
  await unreel.add(media(third));
  await unreel.convert();
  for (const name of RESULTS) {
    await expect(unreel.job(name)).toContainText('Saved', { timeout: 60_000 });
    const again = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save again: ${name}` }).click();
    const alone = join(folder, name);
    await (await again).saveAs(alone);
    expect(await sumInFolder(name)).toBe(sha256(alone));
  }
});

test('a later visit knows the name that a result was given, and that it was saved', async ({ unreel, page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
  await unreel.open();
  await unreel.add(media('one.mkv'));
  await unreel.convert();
  await unreel.waitForResult('one.mp3');
  await page.getByRole('button', { name: 'Save one.mp3' }).focus();
  await page.keyboard.press('F2');
  await page.getByLabel('Name', { exact: true }).fill('Another');
  await page.keyboard.press('Enter');
  await page.reload();
  await unreel.waitForResult('Another.mp3');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save Another.mp3' }).click();
  expect((await downloading).suggestedFilename()).toBe('Another.mp3');
  await expect(unreel.job('Another.mp3')).toContainText('Saved');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Save again: Another.mp3' })).toBeVisible();
});
