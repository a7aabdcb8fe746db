/** What was not finished at one visit goes on at the next. */
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { watchTasks } from '../../tools/page_tasks.mjs';
import { keptJobs } from '../support/kept_jobs';
import { button, expect, row, tabTo, test } from './queue_page';

/** Files with a time of their own, as those of a user have. */
function files(folder: string, ...names: string[]): string[] {
  mkdirSync(folder, { recursive: true });
  return names.map((name) => {
    const path = join(folder, name);
    writeFileSync(path, `the media of ${name}`);
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    return path;
  });
}

const choosePaths = (page: Page, ...paths: string[]) => page.locator('input[type=file]').first().setInputFiles(paths);
const notice = (page: Page) => page.getByRole('note').filter({ hasText: 'last visit' });
const names = (page: Page) => page.getByRole('list', { name: 'Files' }).getByRole('heading').allTextContents();

/** The list is on disk a moment after it changed; at once where the page is left. */
async function reload(page: Page): Promise<void> {
  await page.reload();
  await expect(page.getByRole('button', { name: 'Choose files' }).or(page.getByRole('button', { name: 'Add files' }))).toBeVisible();
}

/** What the engine is asked for. */
async function listen(page: Page): Promise<() => Promise<{ name: string; title: string | undefined; kbps: number }[]>> {
  await page.evaluate(() => {
    const asked: unknown[] = [];
    const { converter } = window.harness;
    const convert = converter.convert.bind(converter);
    converter.convert = (wish, listener) => {
      const { written, encoding } = wish.options.recipe;
      asked.push({ name: wish.files[0]?.name, title: written.set.find(({ name }) => name === 'title')?.value, kbps: encoding.bitrateKbps });
      return convert(wish, listener);
    };
    Object.assign(window, { asked });
  });
  return () => page.evaluate(() => (window as unknown as { asked: { name: string; title: string | undefined; kbps: number }[] }).asked);
}

test.beforeEach(({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
});

test('a list comes back in its order, and goes on as its files are chosen again', async ({ page }, info) => {
  const [hold = '', song = '', talk = '', later = ''] = files(info.outputPath('media'), 'hold.mp4', 'song.mp3', 'talk.mp4', 'later.mp4');
  const [other = ''] = files(info.outputPath('other'), 'other.mp4');
  await choosePaths(page, hold, song, talk);
  await button(page, 'Edit song.mp3').click();
  await page.getByRole('tab', { name: 'Tags' }).click();
  await page.getByLabel('Title', { exact: true }).fill('My own title');
  await page.keyboard.press('Escape');
  await button(page, 'Convert 3 files').click();
  await expect(button(page, 'Cancel hold.mp4')).toBeVisible();
  await choosePaths(page, later);
  await expect(row(page, 'later.mp4')).toBeVisible();

  await reload(page);
  await expect(notice(page)).toContainText('4 files of your last visit are not finished');
  expect(await names(page)).toEqual(['hold.mp4', 'song.mp3', 'talk.mp4', 'later.mp4']);
  const asked = await listen(page);
  await choosePaths(page, other, song, later);
  await expect(notice(page)).toContainText('2 files');
  await expect(row(page, 'song.mp3')).toContainText('Ready');
  await expect(button(page, 'Edit later.mp4')).toBeVisible();
  await expect(button(page, 'Edit other.mp4')).toBeVisible();
  expect(await asked()).toEqual([expect.objectContaining({ name: 'song.mp3', title: 'My own title' })]);

  await choosePaths(page, talk, hold);
  await expect(notice(page)).toHaveCount(0);
  await expect(button(page, 'Cancel hold.mp4')).toBeVisible();
});

test('what was changed meanwhile is a new file', async ({ page }, info) => {
  const [song = ''] = files(info.outputPath('media'), 'song.mp3');
  await choosePaths(page, song);
  await expect(row(page, 'song.mp3')).toBeVisible();
  // Until the ends were hashed as well.
  await page.waitForTimeout(2500);
  await reload(page);
  await expect(notice(page)).toBeVisible();
  writeFileSync(song, 'THE MEDIA OF SONG.MP3');
  utimesSync(song, 1_700_000_000, 1_700_000_000);
  await choosePaths(page, song);
  await expect(row(page, 'song.mp3')).toHaveCount(2);
  await expect(notice(page)).toBeVisible();
});

test('what nobody wants to go on with is forgotten, and can be had back', async ({ page }, info) => {
  await choosePaths(page, ...files(info.outputPath('media'), 'a.mp4', 'b.mp4'));
  await expect(row(page, 'b.mp4')).toBeVisible();
  await expect.poll(() => page.evaluate(keptJobs)).toBe(2);
  await reload(page);
  await expect(row(page, 'a.mp4')).toContainText('choose it again');
  await tabTo(page, button(page, 'Forget them'));
  await page.keyboard.press('Enter');
  await expect(row(page, 'a.mp4')).toHaveCount(0);
  await button(page, 'Undo').click();
  await expect(row(page, 'a.mp4')).toBeVisible();
  await button(page, 'Forget them').click();
  await expect(notice(page)).toHaveCount(0);
  await page.waitForTimeout(500);
  await reload(page);
  await expect(row(page, 'a.mp4')).toHaveCount(0);
});

test('each tab has its own list; one that is closed leaves its list to the next', async ({ page, context, pageUrl }, info) => {
  await choosePaths(page, ...files(info.outputPath('one'), 'a.mp4'));
  await expect(row(page, 'a.mp4')).toBeVisible();
  const second = await context.newPage();
  await second.goto(pageUrl);
  await choosePaths(second, ...files(info.outputPath('two'), 'b.mp4'));
  await expect(row(second, 'b.mp4')).toBeVisible();
  await expect(row(second, 'a.mp4')).toHaveCount(0);
  await second.close();
  const [third, fourth] = [await context.newPage(), await context.newPage()];
  await Promise.all([third.goto(pageUrl), fourth.goto(pageUrl)]);
  await expect.poll(async () => [...(await names(third)), ...(await names(fourth))]).toEqual(['b.mp4']);
  expect(await names(page)).toEqual(['a.mp4']);
});

/** Handles of the page's own files, which need no permission. */
async function handOver(page: Page, ...names: string[]): Promise<void> {
  await page.evaluate(async (wanted) => {
    const root = await navigator.storage.getDirectory();
    const handed = [];
    for (const name of wanted) {
      const handle = await root.getFileHandle(name, { create: true });
      const writable = await handle.createWritable();
      await writable.write(`the media of ${name}`);
      await writable.close();
      handed.push({ file: await handle.getFile(), handle });
    }
    window.harness.handOver({ files: handed, problem: null });
  }, names);
}

test('files that the browser opens again by itself are there at once, and are converted on', async ({ page }) => {
  await handOver(page, 'hold.mp4', 'song.mp3', 'talk.mp4');
  await button(page, 'Convert 3 files').click();
  await expect(button(page, 'Cancel hold.mp4')).toBeVisible();
  expect(await page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(false);
  await reload(page);
  await expect(button(page, 'Cancel hold.mp4')).toBeVisible();
  await expect(row(page, 'talk.mp4')).toContainText('In the queue');
  await expect(notice(page)).toHaveCount(0);
});

test('where the browser wants to ask, one button asks for all', async ({ page }) => {
  await page.addInitScript(() => {
    let permission: PermissionState = 'prompt';
    const asked = { times: 0 };
    Object.assign(window, { asked });
    Object.assign(FileSystemFileHandle.prototype, {
      queryPermission: () => Promise.resolve(permission),
      requestPermission() {
        asked.times += Number(permission === 'prompt');
        permission = navigator.userActivation.isActive ? 'granted' : 'denied';
        return Promise.resolve(permission);
      },
    });
  });
  await page.reload();
  await handOver(page, 'a.mp4', 'b.mp4');
  await expect(row(page, 'b.mp4')).toBeVisible();
  await reload(page);
  await expect(notice(page)).toContainText('2 files of your last visit can go on');
  await button(page, 'Allow').click();
  await expect(notice(page)).toHaveCount(0);
  await expect(button(page, 'Edit a.mp4')).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { asked: { times: number } }).asked.times)).toBe(1);
});

test('a file that cannot be read any more is chosen again, and the others go on meanwhile', async ({ page }, info) => {
  const [gone = '', song = ''] = files(info.outputPath('media'), 'fail-read_failed.mp4', 'song.mp3');
  await choosePaths(page, gone, song);
  await button(page, 'Convert 2 files').click();
  await expect(row(page, 'fail-read_failed.mp4')).toContainText('choose it again');
  await expect(row(page, 'song.mp3')).toContainText('Ready');
  await expect(button(page, 'Choose fail-read_failed.mp4 again')).toBeVisible();
  const asked = await listen(page);
  await choosePaths(page, gone);
  await expect.poll(asked).toEqual([expect.objectContaining({ name: 'fail-read_failed.mp4' })]);
  await expect(row(page, 'fail-read_failed.mp4')).toHaveCount(1);
});

test('ten thousand files are written, come back, and are chosen again without holding the page up', async ({ page }) => {
  test.setTimeout(480_000);
  // Making them up takes longer than adding them.
  const choose = (): Promise<void> =>
    page.evaluate(() => {
      const files = Array.from({ length: 10_000 }, (_, index) => new File([`media ${index}`], `${index} - take.mp4`, { lastModified: 1_700_000_000_000 }));
      setTimeout(() => window.harness.handOver({ files: files.map((file) => ({ file, handle: null })), problem: null }), 2000);
    });
  const stored = (): Promise<number> =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('unreel');
          opening.onsuccess = () => {
            const counting = opening.result.transaction('jobs').objectStore('jobs').count();
            counting.onsuccess = () => {
              opening.result.close();
              resolve(counting.result);
            };
          };
        }),
    );
  const longest: Record<string, number> = {};
  await choose();
  await expect(button(page, 'Convert 10,000 files')).toBeVisible({ timeout: 60_000 });
  let tasks = await watchTasks(page);
  await expect.poll(stored, { timeout: 60_000 }).toBe(10_000);
  // Hashes follow.
  await page.waitForTimeout(5000);
  longest['writing'] = (await tasks()).longestMs;
  tasks = await watchTasks(page);
  await page.reload();
  await expect(notice(page)).toContainText('10,000 files', { timeout: 60_000 });
  longest['restoring'] = (await tasks()).longestMs;
  await choose();
  tasks = await watchTasks(page);
  await expect(notice(page)).toHaveCount(0, { timeout: 60_000 });
  longest['choosing'] = (await tasks()).longestMs;
  // The page's own loading, by a server for development, is part of it.
  expect(longest['restoring']).toBeLessThan(100);
  expect(longest['writing']).toBeLessThan(50);
  expect(longest['choosing']).toBeLessThan(50);
});
