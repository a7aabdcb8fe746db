import { join } from 'node:path';
import { memoryOfTree, processTree, watchPeakMemory } from '../../tools/process_memory.mjs';
import { expect, test } from '../support/test';
import { decodedSamples, makeLargeFile, media } from '../support/media';

const GIB = 1024 ** 3;

/**
 * All processes of the browser together, above what they take with the page open. Segments in flight, the read window, and the
 * memory of the WebAssembly modules make up about 100 MB with few encoders; the rest is room for garbage not yet collected.
 */
const MOST_MEMORY = 400e6;

test('a file of more than 4 GiB converts in bounded memory', async ({ unreel, folder }) => {
  const path = join(folder, 'large.mp4');
  makeLargeFile(path, 4.5 * GIB);
  await unreel.open('?encoders=2');
  await unreel.add(media('three.wav'));
  await unreel.convert();
  await unreel.waitForResult('three.mp3');

  const browser = browserProcess();
  const idle = memoryOfTree(browser);
  const watch = watchPeakMemory(browser);
  const mp3 = await unreel.convertToFile(path, 'large.mp3', folder);
  const peak = watch.stop();
  console.log(`    memory: ${Math.round((peak - idle) / 1e6)} MB above the ${Math.round(idle / 1e6)} MB of an idle page`);
  expect(peak - idle).toBeLessThan(MOST_MEMORY);
  expect(decodedSamples(mp3)).toBe(decodedSamples(media('pieces.mp4')));
});

test('opening it can be cancelled at once', async ({ unreel, folder }) => {
  const path = join(folder, 'large.mp4');
  makeLargeFile(path, 4.5 * GIB);
  await unreel.open('?encoders=2');
  await unreel.add(path);
  await unreel.convert();
  await unreel.press('Cancel', 'large.mp4');
  await expect(unreel.job('large.mp4')).toContainText('Cancelled', { timeout: 1000 });
  await unreel.expectNoPrivateFiles();
});

/** The browser is the only child of this process that has children of its own. */
function browserProcess(): number {
  const [, ...descendants] = processTree(process.pid);
  const browser = descendants.find((pid) => processTree(pid).length > 3);
  if (browser === undefined) throw new Error('the browser’s processes are not found');
  return browser;
}
