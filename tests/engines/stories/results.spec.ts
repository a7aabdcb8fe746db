import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { media } from '../../browser/support/media';
import { expect, test } from '../support/test';

const unzipped = (zip: string, name: string): Buffer => execFileSync('unzip', ['-p', zip, name]);

test('a zip of results by reference has all of them, to the byte', async ({ unreel }) => {
  await unreel.open();
  await unreel.add(media('one.mkv'), media('tagged.flac'));
  await unreel.convert();
  const alone = [await unreel.save('one.mkv'), await unreel.save('tagged.flac')];
  const zip = await unreel.saveZip();
  // The browser may still be writing it.
  await expect(() => expect(execFileSync('unzip', ['-t', zip], { encoding: 'utf8' })).toContain('No errors detected')).toPass({ timeout: 30_000 });
  expect(unzipped(zip, 'one.mp3').equals(readFileSync(alone[0] ?? ''))).toBe(true);
  expect(unzipped(zip, 'tagged.mp3').equals(readFileSync(alone[1] ?? ''))).toBe(true);
});
