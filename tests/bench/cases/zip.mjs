import { execFileSync } from 'node:child_process';
import { linkSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { convertAll, launch, openWarmPage } from '../lib/browser.mjs';
import { figure } from '../lib/figures.mjs';
import { medianOf } from '../lib/rounds.mjs';
import { watchMemory } from '../lib/watches.mjs';

export const name = 'zip';
export const measures = 'thirteen results of four hours, 4.5 GB: time until their zip is there, time and peak memory of all browser processes over idle until it is saved, and until they are written into a folder; the zip is read by `unzip -t`';
export const goal = 'the zip within a second, at most 300 MB for either';
export const runs = 1;

const SECONDS = 4 * 3600;
const RESULTS = 13;

/** Into another part of the browser's own storage instead of a folder that a dialog would ask for. */
async function pretendFolder(page) {
  await page.evaluate(() => {
    window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('bench-folder', { create: true });
  });
}

const choose = async (page, how) => {
  await page.getByRole('button', { name: 'Save all' }).click();
  await page.getByRole('menuitem', { name: how, exact: true }).click();
};

/** Seconds until the download begins, and until all of it is on disk. */
async function saveZip(chromium, page) {
  const watch = watchMemory(chromium.pid);
  const began = performance.now();
  const downloading = page.waitForEvent('download', { timeout: 0 });
  await choose(page, 'As one zip');
  const download = await downloading;
  const thereSeconds = (performance.now() - began) / 1000;
  const path = await download.path();
  const savedSeconds = (performance.now() - began) / 1000;
  const { peakOverIdleBytes } = watch.stop();
  execFileSync('unzip', ['-tq', path], { stdio: ['ignore', 'ignore', 'inherit'] });
  const { size } = statSync(path);
  await download.delete();
  return { thereSeconds, savedSeconds, peakOverIdleBytes, bytes: size };
}

async function saveIntoFolder(chromium, page) {
  await pretendFolder(page);
  const watch = watchMemory(chromium.pid);
  const began = performance.now();
  await choose(page, 'Into a folder…');
  await page.locator('.delivery').waitFor();
  await page.locator('.delivery').waitFor({ state: 'detached', timeout: 0 });
  const savedSeconds = (performance.now() - began) / 1000;
  const { peakOverIdleBytes } = watch.stop();
  const sizes = await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('bench-folder');
    const all = [];
    for await (const handle of folder.values()) all.push((await handle.getFile()).size);
    return all;
  });
  return { savedSeconds, peakOverIdleBytes, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

async function measure(bench, site, folder) {
  const sound = bench.media.sound(bench.seconds ?? SECONDS, 'mp3', ['-c:a', 'libmp3lame', '-b:a', '192k']);
  const inputs = Array.from({ length: RESULTS }, (_, index) => {
    const path = join(folder, `lecture-${index}.mp3`);
    linkSync(sound, path);
    return path;
  });
  const chromium = await launch();
  try {
    // Their frames are copied: it is the results that count here.
    const page = await openWarmPage(chromium, bench, site.address, { encoding: { mode: 'source' } });
    await convertAll(page, inputs);
    const zip = await saveZip(chromium, page);
    const inFolder = await saveIntoFolder(chromium, page);
    if (inFolder.bytes < inputs.length * statSync(sound).size * 0.9) throw new Error(`the folder has ${inFolder.bytes} bytes`);
    return { zip, inFolder };
  } finally {
    await chromium.close();
  }
}

export async function run(bench) {
  const results = { ours: [] };
  const [site] = bench.sites;
  for (let round = 0; round < bench.runs; round += 1) {
    const folder = mkdtempSync(join(bench.folder, 'lectures-'));
    try {
      results.ours.push(await measure(bench, site, folder));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  const of = (value) => medianOf(results.ours, value);
  return {
    figures: [
      figure('size of the zip', of(({ zip }) => zip.bytes / 1e9), 'GB'),
      figure('the zip is there after', of(({ zip }) => zip.thereSeconds), 's', { atMost: 1 }),
      figure('it is saved after', of(({ zip }) => zip.savedSeconds), 's'),
      figure('memory meanwhile, over idle', of(({ zip }) => zip.peakOverIdleBytes / 1e6), 'MB', { atMost: 300 }),
      figure('the folder is written after', of(({ inFolder }) => inFolder.savedSeconds), 's'),
      figure('memory meanwhile, over idle (folder)', of(({ inFolder }) => inFolder.peakOverIdleBytes / 1e6), 'MB', { atMost: 300 }),
    ],
    details: results,
  };
}
