import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { button, expect, row, test } from './queue_page';

test('files can be dropped anywhere, and the page shows it', async ({ page }) => {
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['media'], 'dropped.mp4', { type: 'video/mp4' }));
    return data;
  });
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop to add')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page.getByText('Drop to add')).toBeHidden();
  await expect(row(page, 'dropped.mp4')).toBeVisible();
});

test('of a dropped folder, what may be media is added, in order', async ({ page }, testInfo) => {
  const folder = testInfo.outputPath('Course');
  await mkdir(join(folder, 'week 1'), { recursive: true });
  for (const name of ['part 10.mp4', 'part 2.mp4', 'notes.txt', '.DS_Store', 'week 1/intro.mkv']) {
    await writeFile(join(folder, name), 'media');
  }
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await expect(page.getByRole('list', { name: 'Files' }).getByRole('heading')).toHaveText(['part 2.mp4', 'part 10.mp4', 'intro.mkv']);
  await expect(page.getByRole('status')).toHaveText('3 files added; 2 files left out.');
});

test('files can be pasted', async ({ page }) => {
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['media'], 'pasted.mp4'));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(row(page, 'pasted.mp4')).toBeVisible();
});

const names = (page: Page) => page.getByRole('list', { name: 'Files' }).getByRole('heading');

test('what is in the list already is not added again, unless that is wanted', async ({ page }) => {
  await addAgain(page);
  await expect(names(page)).toHaveText(['same.mp4']);
  await addAgain(page);
  await expect(page.getByText('One file is in the list already, so it was not added again.')).toBeVisible();
  await expect(names(page)).toHaveText(['same.mp4']);
  await button(page, 'Add anyway').click();
  await expect(names(page)).toHaveText(['same.mp4', 'same.mp4']);
  await expect(page.getByText('in the list already')).toBeHidden();
});

/** The same file, as far as can be seen. */
async function addAgain(page: Page): Promise<void> {
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'same.mp4', { lastModified: 1000 }));
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) return;
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** A folder as the browser's picker hands it out, made in the private file system. */
async function pretendFolder(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const artist = await root.getDirectoryHandle('Miles Davis', { create: true });
    const album = await artist.getDirectoryHandle('Kind of Blue (1959)', { create: true });
    const write = async (name: string, content: Blob | string) => {
      const writable = await (await album.getFileHandle(name, { create: true })).createWritable();
      await writable.write(content);
      await writable.close();
    };
    const picture = new OffscreenCanvas(8, 8);
    picture.getContext('2d')?.fillRect(0, 0, 8, 8);
    await write('cover.png', await picture.convertToBlob());
    await write('01 - So What.mp4', 'media');
    await write('02 - Blue in Green.mp4', 'media');
    await write('notes.txt', 'text');
    Object.defineProperty(window, 'showDirectoryPicker', { value: () => Promise.resolve(artist) });
  });
}

test('a folder says what its files do not: tags and a cover, which can be changed', async ({ page }) => {
  await pretendFolder(page);
  await button(page, 'Choose a folder').click();
  await expect(names(page)).toHaveText(['01 - So What.mp4', '02 - Blue in Green.mp4']);
  await expect(row(page, '01 - So What.mp4')).toContainText('So What – Miles Davis');
  await expect(row(page, '01 - So What.mp4')).toContainText('cover from its folder');
  await expect(page.getByRole('status')).toHaveText('2 files added; 1 file left out.');
  await button(page, 'Edit 01 - So What.mp4').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('tab', { name: 'Tags' }).click();
  await expect(dialog.getByLabel('Album', { exact: true })).toHaveValue('Kind of Blue');
  await expect(dialog.getByLabel(/^Track/)).toHaveValue('1');
  await expect(dialog.getByText('The picture in its folder')).toBeVisible();
  await expect(dialog.getByRole('img', { name: 'Cover' })).toBeVisible();
  await dialog.getByLabel('Album', { exact: true }).fill('My album');
  await page.keyboard.press('Escape');
  await expect(row(page, '01 - So What.mp4')).toContainText('own tags');
  await button(page, 'Convert 2 files').click();
  await expect(row(page, '02 - Blue in Green.mp3')).toContainText('Ready');
});

test('a folder without media says so', async ({ page }) => {
  await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Texts', { create: true });
    for (const name of ['a.txt', 'b.txt']) await folder.getFileHandle(name, { create: true });
    Object.defineProperty(window, 'showDirectoryPicker', { value: () => Promise.resolve(folder) });
  });
  await button(page, 'Choose a folder').click();
  await expect(page.getByText('None of the 2 files in it is video or audio.')).toBeVisible();
});

test('where the browser has no picker for folders, all files of one are chosen', async ({ page }, testInfo) => {
  const folder = testInfo.outputPath('Course');
  await mkdir(join(folder, 'week 1'), { recursive: true });
  for (const name of ['part 2.mp4', 'week 1/intro.mkv']) await writeFile(join(folder, name), 'media');
  await page.evaluate(() => Object.defineProperty(window, 'showDirectoryPicker', { value: undefined }));
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Choose a folder').click();
  await (await chooser).setFiles(folder);
  await expect(names(page)).toHaveText(['part 2.mp4', 'intro.mkv']);
});

test('Ctrl+O asks for files, by the picker that lets them be read again', async ({ page }) => {
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('picked.mp4', { create: true });
    Object.defineProperty(window, 'showOpenFilePicker', { value: () => Promise.resolve([handle]) });
  });
  await page.keyboard.press('Control+o');
  await expect(row(page, 'picked.mp4')).toBeVisible();
  await page.evaluate(() => Object.defineProperty(window, 'showOpenFilePicker', { value: () => Promise.reject(new DOMException('closed', 'AbortError')) }));
  await page.keyboard.press('Control+o');
  await expect(names(page)).toHaveText(['picked.mp4']);
});

test('a long walk says how far it is, and ends when that is enough', async ({ page }) => {
  await page.evaluate(() => {
    let count = 0;
    const file = (name: string) => ({ kind: 'file', name, getFile: () => new Promise((resolve) => setTimeout(() => resolve(new File(['x'], name)), 20)) });
    const folder = (name: string): unknown => ({
      kind: 'directory',
      name,
      async *values() {
        for (let index = 0; index < 20; index += 1) yield await Promise.resolve(file(`${(count += 1)}.mp4`));
        yield folder('deeper');
      },
    });
    Object.defineProperty(window, 'showDirectoryPicker', { value: () => Promise.resolve(folder('Endless')) });
  });
  await button(page, 'Choose a folder').click();
  await expect(page.getByText(/Looking through the folder: \d+ files so far/)).toBeVisible();
  await button(page, 'That is enough').click();
  await expect(page.getByText('Looking through the folder')).toBeHidden();
});

test('10,000 files of a folder are added without the page standing still', async ({ page }) => {
  const longest = await page.evaluate(async () => {
    const files = Array.from({ length: 10_000 }, (_, index) => `${index} - take.mp4`);
    const folder = {
      kind: 'directory',
      name: 'Takes',
      async *values() {
        for (const name of files) yield await Promise.resolve({ kind: 'file', name, getFile: () => Promise.resolve(new File(['x'], name)) });
      },
    };
    Object.defineProperty(window, 'showDirectoryPicker', { value: () => Promise.resolve(folder) });
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    document.querySelector<HTMLButtonElement>('.add button:nth-of-type(2)')?.click();
    while (!/Convert 10,000 files/.test(document.body.textContent)) await new Promise((resolve) => setTimeout(resolve, 100));
    await new Promise((resolve) => setTimeout(resolve, 300));
    return Math.max(0, ...tasks);
  });
  expect(longest).toBeLessThan(400);
});
