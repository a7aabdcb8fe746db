/** Words with their times, from files and text tracks to what another program reads of the MP3. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { media } from '../support/media';
import { expect, test } from '../support/test';

const SCRIPT = '1\n00:00:01,000 --> 00:00:02,500\n<i>Hello</i> there\n\n2\n00:00:03,000 --> 00:00:04,000\nGröße\n';

/** By mutagen. */
const tagOf = (path: string): string => execFileSync('mutagen-inspect', [path], { encoding: 'utf8' });

test('a file of words is written into the MP3, moved with what is kept', async ({ unreel, page, folder }) => {
  const words = join(folder, 'words.srt');
  writeFileSync(words, SCRIPT);
  await unreel.open();
  await unreel.add(media('five.opus'));
  await unreel.press('Edit', 'five.opus');
  await page.getByRole('textbox', { name: 'Start', exact: true }).fill('2');
  await page.getByRole('tab', { name: 'Tags' }).click();
  const group = page.getByRole('group', { name: 'Words with their times' });
  await group.locator('input[type=file]').setInputFiles(words);
  await expect(group.getByRole('status')).toHaveText('From “words.srt”: 2 lines.');
  await page.getByRole('button', { name: 'Done' }).click();
  await unreel.convert();
  await unreel.waitForResult('five.mp3');
  const tag = tagOf(await unreel.save('five.mp3', folder));
  expect(tag).toContain('USLT==XXX=Hello there\nGröße');
  expect(tag).toContain('[0ms]: Hello there');
  expect(tag).toContain('[1000ms]: Größe');
});

test('words of a text track are shown, and written where the settings ask for them', async ({ unreel, page, folder }) => {
  const words = join(folder, 'words.srt');
  const film = join(folder, 'film.mkv');
  writeFileSync(words, SCRIPT);
  execFileSync('ffmpeg', ['-v', 'error', '-i', media('five.opus'), '-i', words, '-c:a', 'copy', '-c:s', 'ass', '-metadata:s:s:0', 'language=ger', film]);
  await unreel.open();
  await unreel.add(film);
  await unreel.press('Edit', 'film.mkv');
  await page.getByRole('tab', { name: 'Tags' }).click();
  const group = page.getByRole('group', { name: 'Words with their times' });
  await group.getByRole('button', { name: 'Take the text track' }).click();
  await expect(group.getByRole('status')).toHaveText('From the file’s text track: 2 lines.');
  await expect(group.getByRole('listitem').first()).toContainText('Hello there');
  await group.getByRole('button', { name: 'Leave out' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Adjust' }).click();
  await page.getByLabel('Lyrics', { exact: true }).selectOption('Of a text track, with times');
  await page.keyboard.press('Escape');
  await unreel.convert();
  await unreel.waitForResult('film.mp3');
  const tag = tagOf(await unreel.save('film.mp3', folder));
  expect(tag).toContain('USLT==ger=Hello there\nGröße');
  expect(tag).toMatch(/\[30[0-2]\dms\]: Größe/);
});
