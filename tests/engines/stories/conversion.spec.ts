import { media } from '../../browser/support/media';
import { expectReference } from '../support/reference';
import { test } from '../support/test';

const FORMATS = ['film_60s.mp4', 'tagged.flac', 'two.webm', 'one.mkv', 'three.wav'];

test('a list of several formats becomes, byte for byte, what every engine makes of each', async ({ unreel }) => {
  await unreel.open();
  await unreel.add(...FORMATS.map(media));
  await unreel.convert();
  for (const name of FORMATS) await expectReference(unreel, name);
});

test('a trimmed file becomes, byte for byte, what every engine makes of it', async ({ unreel }) => {
  await unreel.open();
  await unreel.add(media('film_60s.mp4'));
  const trim = { start: '1.5', end: '4' };
  await unreel.trim('film_60s.mp4', trim);
  await unreel.convert();
  await expectReference(unreel, 'film_60s.mp4', trim);
});
