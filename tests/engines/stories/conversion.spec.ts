import { media } from '../../browser/support/media';
import type { OwnRecipe } from '../../../web/src/recipe/own_recipe';
import { SITE } from '../support/names';
import { expectReference } from '../support/reference';
import { test } from '../support/test';

const FORMATS = ['film_60s.mp4', 'tagged.flac', 'two.webm', 'one.mkv', 'three.wav'];

test('a list of several formats becomes, byte for byte, what every engine makes of each', async ({ unreel }) => {
  await unreel.open();
  await unreel.add(...FORMATS.map(media));
  await unreel.convert();
  for (const name of FORMATS) await expectReference(unreel, name);
});

/** Each kind of rate control, and all that changes the sound. */
const RECIPES: readonly OwnRecipe[] = [
  { encoding: { mode: 'vbr', vbrQuality: 2 } },
  { encoding: { mode: 'abr', bitrateKbps: 128, sampleRate: 32000 }, sound: { channels: 'louder', gainDb: -1.5, fadeInSeconds: 1, fadeOutSeconds: 2, fadeShape: 'decibel' } },
];

for (const recipe of RECIPES) {
  test(`${recipe.encoding?.mode}: settings give, byte for byte, the same in every engine`, async ({ unreel }) => {
    await unreel.open(SITE, recipe);
    await unreel.add(media('film_60s.mp4'));
    await unreel.convert();
    await expectReference(unreel, 'film_60s.mp4', undefined, recipe);
  });
}

test('a trimmed file becomes, byte for byte, what every engine makes of it', async ({ unreel }) => {
  await unreel.open();
  await unreel.add(media('film_60s.mp4'));
  const trim = { start: '1.5', end: '4' };
  await unreel.trim('film_60s.mp4', trim);
  await unreel.convert();
  await expectReference(unreel, 'film_60s.mp4', trim);
});
