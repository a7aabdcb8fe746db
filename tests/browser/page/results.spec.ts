/** What becomes of results: together in a zip or a folder, one by one, under other names, played, kept as long as wished. */
import { execFileSync } from 'node:child_process';
import type { Download, Page } from '@playwright/test';
import { violations } from './axe';
import { button, choose, expect, row, test } from './queue_page';

const item = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true });

async function convert(page: Page, ...names: readonly string[]): Promise<void> {
  await choose(page, ...names);
  await button(page, /^Convert/).click();
  await expect(page.getByRole('button', { name: /^Save .*\.mp3$/ })).toHaveCount(names.length);
}

async function saveAll(page: Page, how: string): Promise<void> {
  await button(page, 'Save all').click();
  await item(page, how).click();
}

async function downloaded(page: Page, act: () => Promise<void>): Promise<Download> {
  const downloading = page.waitForEvent('download');
  await act();
  return downloading;
}

/** Instead of the dialog: a folder of the browser's own. */
async function pretendFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('Stick', { create: true }) });
  });
}

/** The names and sizes of what is in it, but for what the page remembers there. */
function folderFiles(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const files: Record<string, number> = {};
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Stick');
    for await (const [name, handle] of folder.entries()) if (name !== 'unreel.json') files[name] = (await (handle as FileSystemFileHandle).getFile()).size;
    return files;
  });
}

test('all results are saved as one zip, whose files are whole', async ({ page }) => {
  await convert(page, 'a.mp4', 'b.mp4', 'Größe.mp4');
  const zip = await downloaded(page, () => saveAll(page, 'As one zip'));
  expect(zip.suggestedFilename()).toBe('Unreel.zip');
  const path = await zip.path();
  expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors detected');
  expect(execFileSync('unzip', ['-Z1', path], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } }).trim().split('\n')).toEqual(['a.mp3', 'b.mp3', 'Größe.mp3']);
  await expect(row(page, 'b.mp3')).toContainText('Saved');
});

test('only those that were not saved yet are saved together, with a playlist and a report if wished', async ({ page }) => {
  await button(page, 'Settings').click();
  await page.getByLabel('Put a playlist').check();
  await page.getByLabel('Put a report').check();
  await button(page, 'Close').click();
  await convert(page, 'a.mp4', 'b.mp4', 'c.mp4');
  await downloaded(page, () => button(page, 'Save a.mp3').click());
  const zip = await downloaded(page, () => saveAll(page, 'As one zip'));
  const path = await zip.path();
  expect(execFileSync('unzip', ['-Z1', path], { encoding: 'utf8' }).trim().split('\n')).toEqual(['b.mp3', 'c.mp3', 'Playlist.m3u8', 'Report.csv']);
  expect(execFileSync('unzip', ['-p', path, 'Report.csv'], { encoding: 'utf8' }).trim().split('\r\n')).toHaveLength(4);
});

test('a zip by the keyboard alone', async ({ page }) => {
  await convert(page, 'a.mp4', 'b.mp4');
  await button(page, 'Save all').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const zip = await downloaded(page, () => page.keyboard.press('Enter'));
  expect(zip.suggestedFilename()).toBe('Unreel.zip');
});

test('one by one, and reports by themselves, where that is asked for', async ({ page }) => {
  await convert(page, 'a.mp4', 'b.mp4');
  const names: string[] = [];
  page.on('download', (download) => names.push(download.suggestedFilename()));
  await saveAll(page, 'One by one');
  await expect.poll(() => names).toEqual(['a.mp3', 'b.mp3']);
  await saveAll(page, 'Report of all files (CSV)');
  await saveAll(page, 'Playlist (M3U8)');
  await expect.poll(() => names.slice(2)).toEqual(['Report.csv', 'Playlist.m3u8']);
});

test('where no folder can be chosen, the menu says so', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker'));
  await page.reload();
  await convert(page, 'a.mp4', 'b.mp4');
  await button(page, 'Save all').click();
  await expect(item(page, 'Into a folder: not in this browser, take the zip')).toBeDisabled();
});

test('all results are saved into a folder, beside what is there already', async ({ page }) => {
  await pretendFolder(page);
  await page.reload();
  await convert(page, 'a.mp4', 'b.mp4');
  await saveAll(page, 'Into a folder…');
  await expect(row(page, 'b.mp3')).toContainText('Saved');
  expect(await folderFiles(page)).toEqual({ 'a.mp3': 2000, 'b.mp3': 2000 });
  await saveAll(page, 'Into a folder…');
  await expect.poll(() => folderFiles(page)).toEqual({ 'a.mp3': 2000, 'a (2).mp3': 2000, 'b.mp3': 2000, 'b (2).mp3': 2000 });
  await expect(page.locator('.delivery')).toHaveCount(0);
});

test('what finishes is saved into a folder at once where that is wished, until it is stopped', async ({ page }) => {
  await pretendFolder(page);
  await page.reload();
  await convert(page, 'a.mp4', 'b.mp4');
  await saveAll(page, 'Into a folder, as they finish…');
  await expect(page.getByText('What is finished is saved into “Stick”: 2 MP3s so far')).toBeVisible();
  await choose(page, 'c.mp4');
  await button(page, 'Convert 1 file').click();
  await expect(row(page, 'c.mp3')).toContainText('Saved');
  expect(Object.keys(await folderFiles(page)).sort()).toEqual(['a.mp3', 'b.mp3', 'c.mp3']);
  await button(page, 'Stop saving').click();
  await choose(page, 'd.mp4');
  await button(page, 'Convert 1 file').click();
  await expect(row(page, 'd.mp3')).toContainText('Ready');
  expect(Object.keys(await folderFiles(page))).toHaveLength(3);
});

for (const [name, sentence] of [
  ['QuotaExceededError', 'The disk of the folder is full.'],
  ['NotAllowedError', 'The browser may not write to that folder.'],
] as const) {
  test(`a folder that takes no more (${name}) is told in a sentence, and nothing is lost`, async ({ page }) => {
    await pretendFolder(page);
    await page.addInitScript((error) => {
      FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new DOMException('made up', error));
    }, name);
    await page.reload();
    await convert(page, 'a.mp4', 'b.mp4');
    await saveAll(page, 'Into a folder…');
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(row(page, 'a.mp3')).toContainText('Ready');
    expect(await folderFiles(page)).toEqual({});
  });
}

test('whoever chooses no folder after all sees no complaint', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => Promise.reject(new DOMException('given up', 'AbortError')) });
  });
  await page.reload();
  await convert(page, 'a.mp4', 'b.mp4');
  await saveAll(page, 'Into a folder…');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(row(page, 'a.mp3')).toContainText('Ready');
});

test('a result is renamed by F2; its name is valid, and its extension stays', async ({ page }) => {
  await convert(page, 'a.mp4', 'b.mp4');
  await button(page, 'Save a.mp3').focus();
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: 'Rename this MP3' });
  await expect(dialog.getByLabel('Name')).toHaveValue('a');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type('AC/DC: live?');
  // What becomes known of it meanwhile leaves what was typed alone.
  await choose(page, 'c.mp4');
  await expect(row(page, 'c.mp4')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(row(page, 'AC_DC_ live_.mp3')).toBeVisible();
  expect((await downloaded(page, () => button(page, 'Save AC_DC_ live_.mp3').click())).suggestedFilename()).toBe('AC_DC_ live_.mp3');
});

test('one result plays at a time, and where it plays it can be closed', async ({ page }) => {
  await convert(page, 'a.mp4', 'b.mp4');
  for (const name of ['a.mp3', 'b.mp3']) {
    await row(page, name).getByRole('button', { name: /^More/ }).click();
    await item(page, 'Play').click();
    await expect(page.getByRole('region', { name: `Playing ${name}` })).toBeVisible();
    await expect(page.locator('audio')).toHaveCount(1);
    await expect(page.locator('audio')).toHaveAttribute('src', /^blob:/);
  }
  expect(await violations(page)).toEqual([]);
  await button(page, 'Close the player').click();
  await expect(page.locator('audio')).toHaveCount(0);
});

test('a result goes to another app where the browser hands files over', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, {
      canShare: () => true,
      share: ({ files: [file] }: { files: File[] }) => Promise.resolve(Object.assign(window, { shared: `${file?.name} ${file?.type} ${file?.size}` })),
    });
  });
  await page.reload();
  await convert(page, 'a.mp4');
  await row(page, 'a.mp3').getByRole('button', { name: /^More/ }).click();
  await item(page, 'Share…').click();
  await expect.poll(() => page.evaluate(() => (window as unknown as { shared: string }).shared)).toBe('a.mp3 audio/mpeg 2000');
  await expect(row(page, 'a.mp3')).toContainText('Saved');
});

test('how long results are kept is chosen, and remembered', async ({ page }) => {
  await button(page, 'Settings').click();
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await expect(dialog.getByText('Results take')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await dialog.getByLabel('Keep results').selectOption('Until I delete them');
  await button(page, 'Close').click();
  await page.reload();
  await button(page, 'Settings').click();
  await expect(dialog.getByLabel('Keep results')).toHaveValue('never');
  await button(page, 'Close').click();
  await convert(page, 'a.mp4');
  await expect(page.getByText('They stay until you delete them.')).toBeVisible();
  await downloaded(page, () => button(page, 'Save a.mp3').click());
  await expect(row(page, 'a.mp3')).toContainText(/Saved · 14.4 MB/);
});

test('what will not fit is said before it is converted', async ({ page }) => {
  await page.evaluate(() => {
    window.harness.store.usage = () => Promise.resolve({ usedBytes: 0, availableBytes: 2_000_000 });
  });
  await convert(page, 'a.mp4');
  await choose(page, 'talk.mp4');
  await expect(page.getByText(/The results will take about .*, and 2 MB are free/)).toBeVisible();
});
