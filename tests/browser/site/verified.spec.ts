/** Results are decoded again by the real engine, in the private file system where they lie. */
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { coverOf, media, tagsOf } from '../support/media';
import { expect, test } from '../support/test';

test('a result is verified when there is nothing else to do, to the sample', async ({ unreel, page }) => {
  await unreel.open();
  await unreel.add(media('three.wav'), media('film_60s.mp4'));
  await unreel.convert();
  for (const name of ['three.mp3', 'film_60s.mp3']) await unreel.waitForResult(name);
  for (const name of ['three.mp3', 'film_60s.mp3']) await expect(unreel.job(name).getByRole('button', { name: 'verified', exact: true })).toBeVisible();
  await unreel.job('three.mp3').getByRole('button', { name: 'verified', exact: true }).click();
  await expect(unreel.job('three.mp3')).toContainText('every sample that was encoded is there');
  // It is known after a reload, without another look.
  await page.reload();
  await expect(unreel.job('three.mp3').getByRole('button', { name: 'verified', exact: true })).toBeVisible();
});

test('a result that lost its end is told to be damaged, and can be made again', async ({ unreel, page }) => {
  await unreel.open();
  await unreel.add(media('film_60s.mp4'), media('film_600s.mp4'));
  await unreel.convert();
  await unreel.waitForResult('film_60s.mp3');
  // Nothing is looked at again while there is something to convert.
  await unreel.waitForSome('film_600s.mp4');
  await unreel.press('Pause', 'film_600s.mp4');
  // Its attempt was the first: <job>-<attempt>.mp3.
  const attempt = (name: string): number => Number(/-(\d+)\.mp3$/.exec(name)?.[1]);
  const [path = ''] = Object.keys(await unreel.privateFiles()).filter((name) => attempt(name) > 0).sort((one, other) => attempt(one) - attempt(other));
  await page.evaluate(async (parts) => {
    let folder = await navigator.storage.getDirectory();
    for (const name of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
    const handle = await folder.getFileHandle(parts.at(-1) ?? '');
    const { size } = await handle.getFile();
    const writable = await handle.createWritable({ keepExistingData: true });
    await writable.truncate(Math.floor(size / 2));
    await writable.close();
  }, path.split('/').filter((name) => name !== ''));
  await unreel.press('Cancel', 'film_600s.mp4');
  const job = unreel.job('film_60s.mp3');
  await job.getByRole('button', { name: 'damaged', exact: true }).click();
  await expect(job).toContainText(/This MP3 is damaged: 0:(29|30|31) of 1:00 can be played/);
  await job.getByRole('button', { name: 'Convert again' }).click();
  await expect(job.getByRole('button', { name: 'verified', exact: true })).toBeVisible({ timeout: 60_000 });
});

test('an album’s folder gives its MP3s tags and a cover that the files do not have', async ({ unreel, page }, testInfo) => {
  const made = testInfo.outputPath('Kind of Blue (1959)');
  await mkdir(made);
  await copyFile(media('three.wav'), join(made, '01 - So What.wav'));
  await copyFile(media('three.wav'), join(made, '02 - Blue in Green.wav'));
  await copyFile(media('cover.png'), join(made, 'cover.png'));
  await page.addInitScript(() => Object.defineProperty(window, 'showDirectoryPicker', { value: undefined }));
  await unreel.open();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await (await chooser).setFiles(made);
  await unreel.convert();
  await unreel.waitForResult('02 - Blue in Green.mp3');
  const saved = await unreel.save('01 - So What.mp3', testInfo.outputDir);
  expect(tagsOf(saved)).toMatchObject({ title: 'So What', album: 'Kind of Blue', track: '1', date: '1959' });
  expect(coverOf(saved)).toMatchObject({ codec: 'png' });
});
