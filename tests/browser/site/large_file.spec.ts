import { join, parse } from 'node:path';
import { memoryOfTree, watchPeakMemory } from '../../tools/process_memory.mjs';
import { browserProcess } from '../support/browser_process';
import { expect, test } from '../support/test';
import { decodedSamples, makeLargeFilm, makeLargeSilence, media } from '../support/media';
import type { UnreelPage } from '../support/unreel_page';

const GIB = 1024 ** 3;

/**
 * All processes of the browser together, above what they take with the page open and used once. Segments in flight, the read window
 * and the memory of the WebAssembly modules make up some 60 MB with two encoders; the rest is room for garbage that was not collected
 * yet. The file would be twenty times as much.
 */
const MOST_MEMORY = 250e6;

test('a film of more than 4 GiB converts in bounded memory', async ({ unreel, folder }) => {
  const path = join(folder, 'film.mp4');
  makeLargeFilm(path, 4.5 * GIB);
  const mp3 = await convertInBoundedMemory(unreel, path, folder);
  // Nothing in a file of fragments says that the encoder's first 1,024 samples are padding.
  expect(decodedSamples(mp3)).toBe(240 * 44100 + 1024);
});

test('so does one of which every byte must be read', async ({ unreel, folder }) => {
  const path = join(folder, 'silence.au');
  const { seconds } = makeLargeSilence(path, 4.5 * GIB);
  const mp3 = await convertInBoundedMemory(unreel, path, folder);
  expect(decodedSamples(mp3)).toBe(seconds * 48000);
});

async function convertInBoundedMemory(unreel: UnreelPage, path: string, folder: string): Promise<string> {
  await unreel.open('?encoders=2');
  // Whatever is loaded and compiled once is there after this.
  await unreel.add(media('three.wav'));
  await unreel.convert();
  await unreel.waitForResult('three.mp3');

  const browser = browserProcess();
  const idle = memoryOfTree(browser);
  const watch = watchPeakMemory(browser);
  const mp3 = await unreel.convertToFile(path, `${parse(path).name}.mp3`, folder);
  const above = watch.stop() - idle;
  console.log(`    memory: ${Math.round(above / 1e6)} MB above the ${Math.round(idle / 1e6)} MB of an idle page`);
  expect(above).toBeLessThan(MOST_MEMORY);
  return mp3;
}

test('opening it can be cancelled at once', async ({ unreel, folder }) => {
  const path = join(folder, 'film.mp4');
  makeLargeFilm(path, 4.5 * GIB);
  await unreel.open('?encoders=2');
  await unreel.add(path);
  await unreel.convert();
  await unreel.press('Cancel', 'film.mp4');
  await expect(unreel.job('film.mp4')).toContainText('Cancelled', { timeout: 1000 });
  await unreel.expectNoPrivateFiles();
});
