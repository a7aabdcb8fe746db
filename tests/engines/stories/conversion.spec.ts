import { media } from '../../browser/support/media';
import { nativeSum } from '../support/native';
import { test } from '../support/test';

const FORMATS = ['film_60s.mp4', 'tagged.flac', 'two.webm', 'one.mkv', 'three.wav'];

test('a list of several formats becomes, byte for byte, what the command-line tool makes of each', async ({ unreel }) => {
  await unreel.open();
  await unreel.add(...FORMATS.map(media));
  await unreel.convert();
  for (const name of FORMATS) await unreel.expectResult(name, nativeSum(name));
});

test('a trimmed file has the bytes of the command-line tool’s', async ({ unreel }) => {
  await unreel.open();
  await unreel.add(media('film_60s.mp4'));
  await unreel.trim('film_60s.mp4', '1.5', '0:04');
  await unreel.convert();
  await unreel.expectResult('film_60s.mp4', nativeSum('film_60s.mp4', '--start', '1.5', '--end', '4'));
});
