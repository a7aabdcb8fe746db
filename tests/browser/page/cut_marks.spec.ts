/** Marks of a file: from lists, chapters, silences and keys. */
import { readFile } from 'node:fs/promises';
import { converted, edit, slider } from './cut_page';
import { button, expect, test } from './queue_page';

test('a pasted list becomes marks, which can be named, moved, merged, and taken out again', async ({ page }) => {
  const dialog = await edit(page, 'talk.mp3');
  const songs = Array.from({ length: 12 }, (_, index) => `${index * 50} Song ${index + 1}`);
  await dialog.getByLabel('List', { exact: true }).fill(songs.join('\n'));
  await button(page, 'Add marks').click();
  await expect(dialog.getByText('12 marks added (list).')).toBeVisible();
  await expect(slider(page, 'Mark 3: Song 3')).toHaveAttribute('aria-valuetext', '0:01:40.000');
  await dialog.getByLabel('Name of mark 2', { exact: true }).fill('The second');
  await dialog.getByLabel('Time of mark 2', { exact: true }).fill('0:51');
  await button(page, 'Mark 2 0.1 s earlier').click();
  await button(page, 'Merge mark 4 with the one before').click();
  await button(page, 'Delete mark 11').click();
  await expect(dialog.getByText('10 marks', { exact: true })).toBeVisible();
  await page.getByRole('slider', { name: 'Mark 1: Song 1' }).press('ArrowRight');

  await dialog.getByLabel('Save marks as').selectOption('List (0:00 Intro)');
  const download = page.waitForEvent('download');
  await button(page, 'Save').click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('talk.txt');
  expect(await readFile(await saved.path(), 'utf8')).toContain('50.9 The second');

  await dialog.getByLabel('Make').selectOption('an MP3 from each mark to the next');
  const { marks, recipe } = await converted(page);
  expect(recipe.split).toMatchObject({ at: 'marks', into: 'files' });
  expect(marks.slice(0, 4)).toEqual([
    { seconds: 1, title: 'Song 1' },
    { seconds: 50.9, title: 'The second' },
    { seconds: 100, title: 'Song 3 / Song 4' },
    { seconds: 200, title: 'Song 5' },
  ]);
});

test('marks come from chapters, silences and steps of time, and at the playhead', async ({ page }) => {
  const dialog = await edit(page, 'talk.mp3');
  const from = dialog.getByLabel('Add marks from');
  await from.selectOption('the file’s chapters');
  await button(page, 'Add marks').click();
  await expect(slider(page, 'Mark 2: The main thing')).toBeVisible();
  await from.selectOption('silences');
  await dialog.getByLabel('In place of').check();
  await button(page, 'Add marks').click();
  // Half a minute each, parted in the middle of two silent seconds; the one at the end parts nothing.
  await expect(dialog.getByText('20 marks', { exact: true })).toBeVisible();
  await expect(dialog.getByLabel('Time of mark 2', { exact: true })).toHaveValue(/^0:29/);
  await from.selectOption('equal parts');
  await dialog.getByLabel('Parts', { exact: true }).fill('5');
  await button(page, 'Add marks').click();
  await expect(dialog.getByText('5 marks', { exact: true })).toBeVisible();
  await slider(page, 'Playhead').press('PageUp');
  await page.keyboard.press('m');
  // Beside the first, a second flag has no room; the table has all.
  await expect(dialog.getByLabel('Time of mark 2', { exact: true })).toHaveValue('0:10');
  await expect(slider(page, 'Mark 2')).toHaveCount(0);
  await page.keyboard.press('+');
  await expect(slider(page, 'Mark 2')).toHaveAttribute('aria-valuetext', '0:00:10.000');
});

test('of thousands of marks only those rows are there that are seen', async ({ page }) => {
  const dialog = await edit(page, 'talk.mp3');
  await dialog.getByLabel('Add marks from').selectOption('equal parts');
  await dialog.getByLabel('Parts', { exact: true }).fill('8000');
  await button(page, 'Add marks').click();
  await expect(dialog.getByText('8,000 marks', { exact: true })).toBeVisible();
  const rows = dialog.locator('.mark-row');
  expect(await rows.count()).toBeLessThan(30);
  await dialog.getByLabel('Name of mark 1', { exact: true }).focus();
  await dialog.locator('.mark-table').evaluate((table) => (table.scrollTop = table.scrollHeight));
  await dialog.getByLabel('Name of mark 8,000', { exact: true }).fill('The last');
  expect(await rows.count()).toBeLessThan(30);
  expect(await page.locator('.wave-flag').count()).toBeLessThan(60);
});
