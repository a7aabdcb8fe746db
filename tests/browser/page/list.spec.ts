import type { Page } from '@playwright/test';
import type { Recipe } from '../../../web/src/shared/recipe';
import { button, choose, expect, row, test } from './queue_page';

/** What the engine is asked for from now on, by the files' names; several for a file of which each track is wanted. */
async function recordConversions(page: Page) {
  await page.evaluate(() => {
    const asked: { name: string; track: number | null; recipe: Recipe }[] = [];
    const { converter } = window.harness;
    const convert = converter.convert.bind(converter);
    converter.convert = (wish, listener) => {
      const { files, options } = wish;
      asked.push({ name: files[0]?.name ?? '', track: options.track, recipe: options.recipe });
      return convert(wish, listener);
    };
    Object.assign(window, { asked });
  });
  return () => page.evaluate(() => (window as unknown as { asked: { name: string; track: number | null; recipe: Recipe }[] }).asked);
}

test('rows say by themselves what their files are and what comes of them, and keep their places meanwhile', async ({ page }) => {
  await page.evaluate(() => {
    const { converter } = window.harness;
    const probe = converter.probe.bind(converter);
    const gate = new Promise<void>((resolve) => Object.assign(window, { open: resolve }));
    converter.probe = (file) => gate.then(() => probe(file));
  });
  await choose(page, 'lecture.mp4', 'song.mp3', 'bad-not_media.mp4', 'tracks.mkv');
  await expect(row(page, 'song.mp3')).toContainText('Looking into it…');
  const places = () => page.locator('.jobs .item-menu').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as unknown));
  const before = await places();
  await page.evaluate(() => (window as unknown as { open(): void }).open());
  await expect(row(page, 'tracks.mkv')).toContainText('AAC stereo · English · 3 audio tracks');
  await expect(row(page, 'song.mp3')).toContainText('“So What – Miles Davis” · MP3 stereo · 5 bytes');
  await expect(row(page, 'song.mp3')).toContainText('4:00 → about 3.84 MB');
  await expect(row(page, 'song.mp3')).toContainText('copied, no loss');
  await expect(row(page, 'lecture.mp4')).toContainText('10:00 → about 14.3 MB');
  expect(await places()).toEqual(before);
});

test('what cannot be converted says so before “Convert”, which leaves it alone', async ({ page }) => {
  await choose(page, 'bad-not_media.mp4');
  await expect(row(page, 'bad-not_media.mp4')).toContainText('This is not a video or audio file');
  await expect(button(page, 'Nothing to convert')).toBeDisabled();
  await choose(page, 'silent.mp4', 'a.mp4');
  await expect(row(page, 'silent.mp4')).toContainText('This file has no sound in it.');
  await button(page, 'Convert 1 file').click();
  await button(page, 'Save a.mp3').waitFor();
  await expect(row(page, 'bad-not_media.mp4')).toContainText('This is not a video or audio file');
});

test('an MP3 is copied, and encoded where that is wanted', async ({ page }) => {
  await choose(page, 'song.mp3', 'song2.mp3');
  await expect(row(page, 'song.mp3')).toContainText('copied, no loss');
  await button(page, 'Edit song.mp3').click();
  await page.getByRole('tab', { name: 'Sound' }).click();
  await page.getByLabel('Encode it anyway').check();
  await page.keyboard.press('Escape');
  await expect(row(page, 'song.mp3')).not.toContainText('copied');
  await expect(row(page, 'song.mp3')).toContainText('own settings');
  await expect(row(page, 'song2.mp3')).toContainText('copied, no loss');
  const asked = await recordConversions(page);
  await button(page, 'Convert 2 files').click();
  await button(page, 'Save song2.mp3').waitFor();
  expect((await asked()).map(({ name, recipe }) => [name, recipe.encoding.copy])).toEqual([
    ['song.mp3', 'never'],
    ['song2.mp3', 'auto'],
  ]);
});

test('by the keyboard, a file gets settings of its own, is set back, and the row has the focus again', async ({ page }) => {
  await choose(page, 'song.mp3', 'b.mp3');
  await expect(row(page, 'song.mp3')).toContainText('copied, no loss');
  await button(page, 'Edit song.mp3').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Cut' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Sound' })).toBeFocused();
  await expect(page.getByRole('tab', { name: 'Sound' })).toHaveAttribute('aria-selected', 'true');
  await page.getByLabel('Encode it anyway').focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog')).toContainText('Only for this file');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Edit song.mp3')).toBeFocused();
  await expect(row(page, 'song.mp3')).toContainText('own settings');
  await expect(row(page, 'b.mp3')).not.toContainText('own settings');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Cut' }).press('ArrowRight');
  await button(page, 'As all files').press('Enter');
  await expect(button(page, 'As all files')).toBeDisabled();
  // “Back” closes it as well, and leads nowhere else.
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button(page, 'Edit song.mp3')).toBeFocused();
  await expect(row(page, 'song.mp3')).not.toContainText('own settings');
});

test('what failed for its times is edited where it is changed, and its row has the focus afterwards', async ({ page }) => {
  await choose(page, 'fail-nothing_to_convert.mp4');
  await button(page, 'Convert 1 file').click();
  await button(page, 'Change fail-nothing_to_convert.mp4').press('Enter');
  await page.getByRole('textbox', { name: 'Start', exact: true }).fill('0:10');
  await page.keyboard.press('Escape');
  await expect(row(page, 'fail-nothing_to_convert.mp4')).toBeFocused();
  await expect(row(page, 'fail-nothing_to_convert.mp4')).toContainText('from 0:10 on');
});

test('every track of one file becomes an MP3', async ({ page }) => {
  await choose(page, 'tracks.mkv', 'a.mp4');
  await button(page, 'Edit tracks.mkv').click();
  await page.getByLabel('Audio track').selectOption('Every track, one MP3 each');
  await button(page, 'Done').click();
  await expect(row(page, 'tracks.mkv')).toContainText('2 MP3s');
  const asked = await recordConversions(page);
  await button(page, 'Convert 2 files').click();
  await button(page, 'Save a.mp3').waitFor();
  expect((await asked()).map(({ name, track }) => [name, track])).toEqual([
    ['tracks.mkv', 0],
    ['tracks.mkv', 1],
    ['a.mp4', null],
  ]);
});

test('files are selected one by one, in ranges, and all at once', async ({ page }) => {
  await choose(page, 'a.mp4');
  await expect(page.getByRole('checkbox', { name: 'Select a.mp4' })).toHaveCount(0);
  await choose(page, 'b.mp4', 'c.mp4', 'd.mp4');
  const box = (name: string) => page.getByRole('checkbox', { name: `Select ${name}` });
  await box('b.mp4').click();
  await box('d.mp4').click({ modifiers: ['Shift'] });
  await expect(box('c.mp4')).toBeChecked();
  await expect(box('a.mp4')).not.toBeChecked();
  await box('c.mp4').press('Space');
  await expect(page.getByRole('group', { name: 'For 2 files' })).toBeVisible();
  await button(page, 'Remove 2 files').click();
  await expect(page.locator('.jobs > li h3')).toHaveText(['a.mp4', 'c.mp4']);
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await expect(page.getByText('2 selected')).toBeVisible();
});

test('a file can be edited while another is converted, and what is edited waits', async ({ page }) => {
  await choose(page, 'hold.mp4');
  await button(page, 'Convert 1 file').click();
  await expect(row(page, 'hold.mp4')).toContainText('38%');
  await choose(page, 'next.mp4');
  await button(page, 'Edit next.mp4').click();
  await page.getByRole('textbox', { name: 'Start', exact: true }).fill('0:10');
  await button(page, 'Done').click();
  await expect(row(page, 'next.mp4')).toContainText('from 0:10 on');
  await expect(row(page, 'hold.mp4')).toContainText('38%');
  await expect(page.getByRole('button', { name: 'Edit hold.mp4' })).toHaveCount(0);
});
