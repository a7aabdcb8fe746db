import { media } from '../../browser/support/media';
import { expectReference } from '../support/reference';
import { test } from '../support/test';

const SENTENCES: readonly (readonly [string, RegExp])[] = [
  ['empty.mp4', /^This file is empty/],
  ['noise.mp4', /^This is not a video or audio file/],
  ['silent.mp4', /^This file has no sound in it/],
  ['unknown_codec.m4a', /^The sound is stored as AC-4/],
  ['encrypted.mp4', /^This file is protected against copying \(DRM\)/],
  ['no_moov.mp4', /^This file ends before its sound begins/],
];

test('each bad file gets its sentence, and the good one behind them converts', async ({ unreel }) => {
  await unreel.open();
  await unreel.add(...SENTENCES.map(([name]) => media(name)), media('one.mkv'));
  await unreel.convert();
  for (const [name, sentence] of SENTENCES) await unreel.expectJob(name, sentence);
  await expectReference(unreel, 'one.mkv');
});
