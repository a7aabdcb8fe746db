/** Several MP3s of one file, one of several, as loud as was wished: with the engine, judged by other programs. */
import { join } from 'node:path';
import type { OwnRecipe } from '../../../web/src/recipe/own_recipe';
import { decodedSamples, media, tagsOf } from '../support/media';
import { chaptersOf, loudnessOf, makeChapters, makeChord } from '../support/sounds';
import { expect, test } from '../support/test';

const link = (recipe: OwnRecipe): string => `#recipe=${Buffer.from(JSON.stringify(recipe)).toString('base64url')}`;

test('each chapter becomes an MP3 of its own, and all of them together are the whole', async ({ unreel, folder }) => {
  const names = ['First', 'Second', 'Third'];
  const file = join(folder, 'concert.mka');
  makeChapters(folder, file, names, 7);
  await unreel.open(link({ split: { at: 'chapters' } }));
  await unreel.add(file);
  await unreel.convert();
  let samples = 0;
  for (const [index, name] of names.entries()) {
    const mp3Name = `concert 0${index + 1} ${name}.mp3`;
    await unreel.waitForResult(mp3Name);
    const mp3 = await unreel.save(mp3Name, folder);
    expect(decodedSamples(mp3)).toBe(7 * 44100);
    expect(tagsOf(mp3)).toMatchObject({ title: name, track: `${index + 1}/3` });
    samples += decodedSamples(mp3);
  }
  expect(samples).toBe(21 * 44100);
});

test('a pasted list of marks becomes twelve parts, a file each', async ({ unreel, page, folder }) => {
  const file = join(folder, 'set.wav');
  makeChord(file, 24);
  await unreel.open(link({ split: { at: 'marks' }, encoding: { mode: 'cbr', bitrateKbps: 64 } }));
  await unreel.add(file);
  await unreel.press('Edit', 'set.wav');
  const lines = Array.from({ length: 12 }, (_, index) => `0:${String(index * 2).padStart(2, '0')} Song ${index + 1}`);
  await page.getByLabel('Add marks from').selectOption('a pasted list');
  await page.getByLabel('List', { exact: true }).fill(lines.join('\n'));
  await page.getByRole('button', { name: 'Add marks' }).click();
  await expect(page.getByText('12 marks added')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await unreel.convert();
  await unreel.waitForResult('set 12 Song 12.mp3');
  await expect(page.getByRole('list', { name: 'Files' }).getByRole('listitem')).toHaveCount(12);
  expect(decodedSamples(await unreel.save('set 05 Song 5.mp3', folder))).toBe(2 * 44100);
  expect(Object.keys(await unreel.privateFiles())).toHaveLength(12);
});

test('files of three kinds become one MP3, without a gap, with a chapter for each', async ({ unreel, page, folder }) => {
  const wav = join(folder, '2 tones.wav');
  makeChord(wav, 3);
  await unreel.open();
  await unreel.add(media('five.opus'), wav, media('one.mkv'));
  await page.getByRole('checkbox', { name: /Select all/ }).check();
  await page.getByRole('button', { name: 'Join 3 files into one MP3' }).click();
  const dialog = page.getByRole('dialog', { name: 'Join 3 files into one MP3' });
  await dialog.getByLabel('Title of the whole').fill('All of it');
  await dialog.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(unreel.job('All of it')).toContainText('3 chapters');
  await unreel.convert();
  await unreel.waitForResult('All of it.mp3');
  const mp3 = await unreel.save('All of it.mp3', folder);
  // The first is at 44.1 kHz, and so is the whole: 3 s, 3.0065 s (less what Opus has before the sound), 7 s.
  expect(Math.abs(decodedSamples(mp3) / 44100 - 13)).toBeLessThan(0.05);
  expect(tagsOf(mp3)).toMatchObject({ title: 'All of it' });
  const chapters = chaptersOf(mp3);
  expect(chapters).toHaveLength(3);
  expect(chapters[1]?.start).toBeCloseTo(3, 1);
});

test('an album becomes as loud as was wished as a whole: what is quieter stays quieter', async ({ unreel, folder }) => {
  makeChord(join(folder, 'loud.wav'), 12, -3);
  makeChord(join(folder, 'quiet.wav'), 12, -9);
  await unreel.open(link({ loudness: { mode: 'gain', of: 'album', targetLufs: -18 }, encoding: { mode: 'cbr', bitrateKbps: 192 } }));
  await unreel.add(join(folder, 'loud.wav'), join(folder, 'quiet.wav'));
  await unreel.convert();
  await unreel.waitForResult('loud.mp3');
  await unreel.waitForResult('quiet.mp3');
  const loud = loudnessOf(await unreel.save('loud.mp3', folder));
  const quiet = loudnessOf(await unreel.save('quiet.mp3', folder));
  expect(loud - quiet).toBeCloseTo(6, 0);
  const together = 10 * Math.log10((10 ** (loud / 10) + 10 ** (quiet / 10)) / 2);
  expect(Math.abs(together + 18)).toBeLessThan(0.5);
});

test('a file alone becomes as loud as was wished', async ({ unreel, folder }) => {
  makeChord(join(folder, 'quiet.wav'), 12, -15);
  await unreel.open(link({ loudness: { mode: 'limiter', targetLufs: -16 } }));
  await unreel.add(join(folder, 'quiet.wav'));
  await unreel.convert();
  await unreel.waitForResult('quiet.mp3');
  expect(Math.abs(loudnessOf(await unreel.save('quiet.mp3', folder)) + 16)).toBeLessThan(0.5);
});

test('a piece is heard at several settings beside the source, and in a blind test', async ({ unreel, page, folder }) => {
  makeChord(join(folder, 'song.wav'), 40);
  await unreel.open();
  await unreel.add(join(folder, 'song.wav'));
  await unreel.press('Edit', 'song.wav');
  await page.getByRole('tab', { name: 'Sound' }).click();
  await page.getByRole('button', { name: 'Prepare' }).click();
  const heard = page.getByRole('group', { name: 'What is heard' });
  await heard.getByRole('button', { name: 'Play' }).click();
  await expect(heard.getByRole('button', { name: 'Stop' })).toBeVisible();
  const choices = heard.getByRole('button', { pressed: false });
  await choices.last().click();
  await expect(heard.getByRole('button', { name: 'Source', exact: true })).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: 'Blind test' }).click();
  for (let round = 0; round < 8; round += 1) {
    await page.getByRole('button', { name: 'X', exact: true }).click();
    await page.getByRole('button', { name: 'X is A' }).click();
  }
  await expect(page.getByText(/\d of 8 right\./)).toBeVisible();
});
