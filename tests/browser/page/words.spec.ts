/** Words with their times for a file: attached, beside it, or of its text track. */
import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { Lyrics } from '../../../web/src/shared/lyrics';
import { button, choose, expect, row, test } from './queue_page';

const textFile = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

async function openTags(page: Page, name: string): Promise<Locator> {
  await button(page, `Edit ${name}`).click();
  await page.getByRole('tab', { name: 'Tags' }).click();
  const group = page.getByRole('group', { name: 'Words with their times' });
  await expect(group).toBeVisible();
  return group;
}

/** What the engine is asked to write into the next MP3. */
async function asked(page: Page): Promise<readonly (Lyrics | null)[]> {
  const options = page.evaluate(
    () =>
      new Promise<readonly (Lyrics | null)[]>((resolve) => {
        const { converter } = window.harness;
        const convert = converter.convert.bind(converter);
        converter.convert = (wish, listener) => {
          resolve(wish.options.lyrics);
          return convert(wish, listener);
        };
        converter.ticks = 2;
      }),
  );
  await button(page, /^Convert /).click();
  return options;
}

test('a file of words is attached, shown, saved as .lrc, and reaches the engine', async ({ page }) => {
  await choose(page, 'a.mp4');
  const group = await openTags(page, 'a.mp4');
  await expect(group.getByRole('status')).toHaveText('There are none.');
  await group.locator('input[type=file]').setInputFiles(textFile('bad.srt', '1 one\nno time\n'));
  await expect(group.getByRole('status')).toHaveText('Line 2 of this text cannot be read: its time is none. Change it, then try again.');
  await group.locator('input[type=file]').setInputFiles(textFile('a.srt', '1 one\n62.5 two\n3 three\n4 four\n5 five\n'));
  await expect(group.getByRole('status')).toHaveText('From “a.srt”: 5 lines.');
  await expect(group.getByRole('listitem')).toHaveText(['0:01one', '1:02.5two', '0:03three', 'and 2 lines more']);
  const download = page.waitForEvent('download');
  await group.getByRole('button', { name: 'Save as .lrc' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('a.lrc');
  expect(await readFile(await saved.path(), 'utf8')).toBe('[ti:a]\none\ntwo\nthree\nfour\nfive\n0 pieces');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(row(page, 'a.mp4')).toContainText('with words');
  expect((await asked(page))[0]?.lines.map(({ text }) => text)).toEqual(['one', 'two', 'three', 'four', 'five']);
});

test('a text track of the file is taken, and left out again', async ({ page }) => {
  await choose(page, 'film.mkv');
  const group = await openTags(page, 'film.mkv');
  await group.getByLabel('Text track').selectOption('Für Hörgeschädigte · German · ASS');
  await group.getByRole('button', { name: 'Take the text track' }).click();
  await expect(group.getByRole('status')).toHaveText('From the file’s text track: 5 lines.');
  await expect(group.getByRole('listitem').first()).toContainText('Line 1 of track 1');
  await group.getByRole('button', { name: 'Leave out' }).click();
  await expect(group.getByRole('status')).toHaveText('There are none.');
  await expect(group.getByRole('button', { name: 'Choose a file of words…' })).toBeFocused();
  await page.getByRole('button', { name: 'Done' }).click();
  expect(await asked(page)).toEqual([]);
});

test('words beside media of the same name are no row of their own', async ({ page }) => {
  await page.locator('input[type=file]').first().setInputFiles([
    textFile('Film.en.srt', '1 one\n'),
    { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.from('media') },
    { name: 'song.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('media') },
    textFile('song.lrc', 'no time\n'),
  ]);
  await expect(row(page, 'film.mp4')).toContainText('with words');
  await expect(row(page, 'song.mp3')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Film.en.srt' })).toHaveCount(0);
  await expect(page.getByText('The words of “song.lrc” were left out. Line 1 of this text cannot be read')).toBeVisible();
  await page.locator('input[type=file]').first().setInputFiles([textFile('song.lrc', '2 la la\n')]);
  await expect(row(page, 'song.mp3')).toContainText('with words');
});

test('for all files, lyrics are those of the tags, none, or of a text track', async ({ page }) => {
  await choose(page, 'film.mkv');
  await page.getByRole('button', { name: 'Adjust' }).click();
  await page.getByLabel('Lyrics', { exact: true }).selectOption('Of a text track, with times');
  await expect(page.getByText('lyrics from a text track').first()).toBeVisible();
  await page.keyboard.press('Escape');
  const group = await openTags(page, 'film.mkv');
  await expect(group.getByRole('status')).toHaveText('Those of the file’s text track, as the settings say.');
});
