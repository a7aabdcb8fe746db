import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { decodedSamples, media } from '../support/media';
import { dawdles, NEVER_READS, sabotage, sabotageOne, THROWS_AFTER_WRITING } from '../support/sabotage';
import { expect, test } from '../support/test';

const mp3 = (path: string): string => `${basename(path, extname(path))}.mp3`;

test('files of a list become the same bytes as each by itself, in the list’s order', async ({ unreel, folder }) => {
  const files = ['film_60s.mp4', 'one.mkv', 'film_600s.mp4'].map((name) => media(name));
  const alone: Buffer[] = [];
  for (const path of files) {
    await unreel.open();
    await unreel.add(path);
    await unreel.convert();
    await unreel.waitForResult(mp3(path));
    alone.push(readFileSync(await unreel.save(mp3(path), folder)));
    await unreel.forgetResults();
  }
  await unreel.open();
  await unreel.add(...files);
  await unreel.convert();
  for (const path of files) await unreel.waitForResult(mp3(path));
  for (const [index, path] of files.entries()) {
    expect(readFileSync(await unreel.save(mp3(path), folder)).equals(alone[index] ?? Buffer.alloc(0))).toBe(true);
  }
});

test('a file that hangs its reader keeps nothing from the one before it, and waits for its turn to be seen', async ({ unreel, page }) => {
  await sabotageOne(page, 'conversion', 1, NEVER_READS);
  await unreel.open();
  await unreel.addAndLookInto(media('film_60s.mp4'), media('one.mkv'));
  await unreel.convert();
  await unreel.waitForResult('film_60s.mp3');
  await expect(unreel.job('one.mkv')).toContainText('Opening');
  await unreel.press('Cancel', 'one.mkv');
  await expect(unreel.job('one.mkv')).toContainText('Cancelled');
  await unreel.press('Retry', 'one.mkv');
  await unreel.waitForResult('one.mp3');
});

test('a file that crashes its worker fails alone, between two that are well', async ({ unreel, page }) => {
  await sabotageOne(page, 'conversion', 1, THROWS_AFTER_WRITING);
  await unreel.open();
  await unreel.addAndLookInto(media('one.mkv'), media('film_60s.mp4'), media('film_600s.mp4'));
  await unreel.convert();
  await unreel.waitForResult('one.mp3');
  await expect(unreel.job('film_60s.mp4').getByRole('button', { name: /Retry/ })).toBeVisible();
  await unreel.waitForResult('film_600s.mp3');
});

test('the first file is paused, then cancelled, when the second has begun: of the first nothing is left, and the second converts', async ({
  unreel,
  page,
  folder,
}) => {
  await sabotage(page, 'encoder', dawdles(30), 16);
  await unreel.open();
  await unreel.addAndLookInto(media('film_60s.mp4'), media('one.mkv'));
  await unreel.convert();
  await expect.poll(async () => Object.keys(await unreel.privateFiles()).length, { intervals: [20] }).toBe(2);
  await expect(unreel.job('one.mkv')).not.toContainText(/Opening|Starting/);
  await unreel.press('Pause', 'film_60s.mp4');
  await expect(unreel.job('film_60s.mp4')).toContainText('Paused');
  await unreel.press('Cancel', 'film_60s.mp4');
  await expect(unreel.job('film_60s.mp4')).toContainText('Cancelled');
  await unreel.waitForResult('one.mp3');
  await expect.poll(async () => Object.keys(await unreel.privateFiles())).toHaveLength(1);
  const mp3File = await unreel.save('one.mp3', folder);
  expect(decodedSamples(mp3File)).toBe(decodedSamples(media('one.mkv')));
});

test('“Stop” while the second file has begun leaves it waiting, and nothing of it on the disk', async ({ unreel, page }) => {
  await sabotage(page, 'encoder', dawdles(30), 16);
  await unreel.open();
  await unreel.addAndLookInto(media('film_60s.mp4'), media('one.mkv'));
  await unreel.convert();
  await expect.poll(async () => Object.keys(await unreel.privateFiles()).length, { intervals: [20] }).toBe(2);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(unreel.job('film_60s.mp4')).toContainText('Cancelled');
  await unreel.expectNoPrivateFiles();
  await unreel.convert();
  await unreel.waitForResult('one.mp3');
});
