/** What is written into MP3s, from the fields of the page to what other programs read. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { colourOfCover, coverOf, makeLargeCover, makeRedAndBlue, media, tagsOf } from '../support/media';
import { expect, test } from '../support/test';

const SONGS = ['Blue', 'Green', 'Red', 'White', 'Black', 'Grey', 'Pink', 'Brown', 'Gold', 'Silver', 'Violet', 'Orange'];

test('an album of twelve files gets its tags and its cover', async ({ unreel, page, folder }) => {
  const names = SONGS.map((title, index) => `${String(index + 1).padStart(2, '0')} - Die Ärzte - ${title}`);
  for (const name of names) copyFileSync(media('five.opus'), join(folder, `${name}.opus`));
  await unreel.open();
  await unreel.add(...names.map((name) => join(folder, `${name}.opus`)));
  await page.getByRole('checkbox', { name: /Select all/ }).check();
  await page.getByRole('button', { name: 'Tags of 12 files' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tags of 12 files' });
  await dialog.getByLabel('Album', { exact: true }).fill('Farben');
  await dialog.getByLabel('Date', { exact: true }).fill('2024-05');
  await dialog.getByRole('button', { name: 'Fill in 12 files' }).click();
  await dialog.getByRole('button', { name: 'Number 12 files' }).click();
  await dialog.locator('input[type=file]').setInputFiles(media('cover.png'));
  await expect(dialog.getByText('Your picture,')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await unreel.convert();
  for (const [index, name] of names.entries()) {
    await unreel.waitForResult(`${name}.mp3`);
    const mp3 = await unreel.save(`${name}.mp3`, folder);
    const title = SONGS[index] ?? '';
    expect(tagsOf(mp3)).toMatchObject({ title, artist: 'Die Ärzte', album: 'Farben', track: `${index + 1}/12` });
    expect(coverOf(mp3)).toMatchObject({ codec: 'png', width: 300, height: 300 });
  }
});

test('a cover is a still of the video, at the moment that was chosen', async ({ unreel, page, folder }) => {
  const video = join(folder, 'colours.webm');
  makeRedAndBlue(video);
  await unreel.open();
  await unreel.add(video);
  await unreel.press('Edit', 'colours.webm');
  await page.getByRole('tab', { name: 'Tags' }).click();
  await page.getByRole('button', { name: 'From the video…' }).click();
  const moment = page.getByRole('slider', { name: 'Moment' });
  await moment.fill('4.5');
  await expect(moment).toHaveAttribute('aria-valuetext', '0:04.5');
  await page.getByRole('button', { name: 'Take this picture' }).click();
  await expect(page.getByText('Your picture,')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await unreel.convert();
  await unreel.waitForResult('colours.mp3');
  const mp3 = await unreel.save('colours.mp3', folder);
  expect(coverOf(mp3)).toMatchObject({ codec: 'mjpeg', profile: 'Baseline', width: 320, height: 180 });
  const [red = 255, green = 255, blue = 0] = colourOfCover(mp3);
  expect(red).toBeLessThan(60);
  expect(green).toBeLessThan(60);
  expect(blue).toBeGreaterThan(200);
});

test('a file’s own cover is seen, and made smaller where the settings want it so', async ({ unreel, page, folder }) => {
  const song = join(folder, 'song.flac');
  makeLargeCover(song);
  await unreel.open();
  await unreel.add(song);
  await unreel.press('Edit', 'song.flac');
  await page.getByRole('tab', { name: 'Tags' }).click();
  const shown = page.getByRole('img', { name: 'Cover' });
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('combobox', { name: 'What to make' }).selectOption('Car radio');
  await unreel.convert();
  await unreel.waitForResult('song.mp3');
  const mp3 = await unreel.save('song.mp3', folder);
  expect(coverOf(mp3)).toEqual({ codec: 'mjpeg', profile: 'Baseline', width: 500, height: 333 });
});
