import { expect, test } from '../support/test';
import { decodedSamples, media } from '../support/media';
import type { UnreelPage } from '../support/unreel_page';

/** What the page says about each before anybody wants to convert it, and that it goes on afterwards. */
const BAD_FILES: readonly (readonly [string, string])[] = [
  ['empty.mp4', 'This file is empty'],
  ['noise.mp4', 'This is not a video or audio file'],
  ['silent.mp4', 'This file has no sound in it'],
  ['unknown_codec.m4a', 'The sound is stored as AC-4'],
  ['encrypted.mp4', 'This file is protected against copying (DRM)'],
  ['no_moov.mp4', 'This file ends before its sound begins'],
];

for (const [name, sentence] of BAD_FILES) {
  test(`${name}: “${sentence}…”`, async ({ unreel }) => {
    await unreel.open();
    await unreel.add(media(name));
    await expect(unreel.job(name)).toContainText(sentence);
    await expectNextToConvert(unreel);
  });
}

test('bad files do not hold up the good ones between them', async ({ unreel }) => {
  await unreel.open();
  await unreel.add(media('noise.mp4'), media('one.mkv'), media('silent.mp4'), media('three.wav'));
  await unreel.convert();
  await unreel.waitForResult('one.mp3');
  await unreel.waitForResult('three.mp3');
  await expect(unreel.job('silent.mp4')).toContainText('no sound');
});

test('a file cut off half-way is converted as far as it goes, and the page says so', async ({ unreel, folder }) => {
  await unreel.open();
  const mp3 = await unreel.convertToFile(media('cut_off.mp4'), 'cut_off.mp3', folder);
  await unreel.showWarnings('cut_off.mp3');
  await expect(unreel.job('cut_off.mp3')).toContainText(/The file ends after 0:\d\d of 0:20/);
  const seconds = decodedSamples(mp3) / 44100;
  expect(seconds).toBeGreaterThan(5);
  expect(seconds).toBeLessThan(15);
});

test('where there is no sound between start and end, there is nothing to convert', async ({ unreel, page }) => {
  await unreel.open();
  await unreel.add(media('short_sound.mp4'));
  await unreel.press('Edit', 'short_sound.mp4');
  await page.getByRole('textbox', { name: 'Start', exact: true }).fill('0:05');
  await page.getByRole('button', { name: 'Done' }).click();
  await unreel.convert();
  await expect(unreel.job('short_sound.mp4')).toContainText('There is no sound between the chosen start and end');
  await expectNextToConvert(unreel);
});

async function expectNextToConvert(unreel: UnreelPage): Promise<void> {
  await unreel.expectNoPrivateFiles();
  await unreel.add(media('three.wav'));
  await unreel.convert();
  await unreel.waitForResult('three.mp3');
}
