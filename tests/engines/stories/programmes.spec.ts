/** Several MP3s of a file, one of several, as loud as was wished: the same bytes in every engine. */
import { media, decodedSamples } from '../../browser/support/media';
import type { OwnRecipe } from '../../../web/src/recipe/own_recipe';
import { SITE } from '../support/names';
import { expectAsInChromium, expectReference } from '../support/reference';
import { expect, test } from '../support/test';
import { CONSTANT } from '../support/unreel';

test('a file that is split becomes the same MP3s, which are the whole', async ({ unreel }) => {
  const recipe: OwnRecipe = { ...CONSTANT, split: { at: 'every', everySeconds: 25 } };
  const saved = await expectAsInChromium(unreel, 'split', async (page, site) => {
    await page.open(site, recipe);
    await page.add(media('film_60s.mp4'));
    await page.convert();
    return [await page.save('film_60s 01.mp3'), await page.save('film_60s 02.mp3'), await page.save('film_60s 03.mp3')];
  });
  expect(saved.slice(0, 2).map(decodedSamples)).toEqual([25 * 48000, 25 * 48000]);
});

test('files that are joined, and fade into each other, become the same MP3', async ({ unreel }) => {
  const recipe: OwnRecipe = { ...CONSTANT, sound: { fadeBetweenSeconds: 1.5 } };
  await expectAsInChromium(unreel, 'join', async (page, site) => {
    await page.open(site, recipe);
    await page.add(media('three.wav'), media('tagged.flac'), media('one.mkv'));
    await page.join('All of it');
    await page.convert();
    return [await page.save('All of it.mp3')];
  });
});

test('a loudness that is reached with a limiter is the same sound', async ({ unreel }) => {
  const recipe: OwnRecipe = { ...CONSTANT, loudness: { mode: 'limiter', targetLufs: -12, replayGain: true } };
  await unreel.open(SITE, recipe);
  await unreel.add(media('film_60s.mp4'));
  await unreel.convert();
  await expectReference(unreel, 'film_60s.mp4', undefined, recipe);
});
