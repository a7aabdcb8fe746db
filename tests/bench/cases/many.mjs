import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workingMemoryOfTree } from '../../tools/process_memory.mjs';
import { launch, openWarmPage } from '../lib/browser.mjs';
import { figure } from '../lib/figures.mjs';
import { measureLongList } from '../lib/long_list.mjs';
import { medianOf } from '../lib/rounds.mjs';

export const name = 'many';
export const measures =
  '10,000 files of a second of sound, added, scrolled, ordered, searched, all converted, and back after a reload: the longest task of the page’s thread at each step (its own processor time; beside it, how long it took), a job’s time at the beginning and at the end, and the memory of all browser processes (without their programs’ files)';
export const goal = 'no task of 50 ms and more; the same time within 10 %; at most 40 MB more after 10,000 conversions than after 1,000';
export const runs = 1;

const ROUND_MS = 4000;
const MOST_ROUNDS = 6;
const STILL_BYTES = 2e6;

/** After collections, once nothing is freed any more: Chromium's processes give memory back some ten seconds later. */
async function settledMemory(chromium, page) {
  const session = await chromium.context.newCDPSession(page);
  await session.send('HeapProfiler.enable');
  let bytes = Infinity;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, ROUND_MS));
    const before = bytes;
    bytes = Math.min(bytes, workingMemoryOfTree(chromium.pid));
    if (before - bytes < STILL_BYTES && round > 1) break;
  }
  await session.detach();
  return bytes;
}

async function measureOn(bench, site) {
  const folder = mkdtempSync(join(bench.folder, 'tones-'));
  const chromium = await launch();
  try {
    const page = await openWarmPage(chromium, bench, site.address);
    await page.getByRole('button', { name: /^More for/ }).click();
    await page.getByRole('menuitem', { name: 'Remove', exact: true }).click();
    await page.locator('.undo').getByRole('button', { name: 'Dismiss' }).click();
    return await measureLongList(page, bench.media.tone(), folder, () => settledMemory(chromium, page));
  } finally {
    await chromium.close();
    rmSync(folder, { recursive: true });
  }
}

export async function run(bench) {
  const results = {};
  for (const site of bench.sites) {
    results[site.name] = [];
    for (let round = 0; round < bench.runs; round += 1) results[site.name].push(await measureOn(bench, site));
  }
  return { figures: [...figuresOf(results.ours), ...(results.base ? figuresOf(results.base).map((one) => ({ ...one, name: `${one.name}, base` })) : [])], details: results };
}

const STEPS = {
  adding: 'they are added',
  scrolling: 'they are scrolled',
  finding: 'they are ordered by name, searched and filtered',
  converting: 'the first are converted',
  convertingAtTheEnd: 'the last are converted',
  reloading: 'they come back after a reload',
};

function figuresOf(rounds) {
  const of = (value) => medianOf(rounds, value);
  const steps = Object.entries(STEPS).flatMap(([step, words]) => [
    figure(`longest task while ${words}`, of(({ longest }) => longest[step].longestMs), 'ms', { atMost: 50 }),
    figure('… as this machine had time for it', of(({ longest }) => longest[step].longestWallMs), 'ms'),
  ]);
  return [
    ...steps,
    figure('a job of the last thousand ÷ of the first', of(({ secondsEach }) => secondsEach.last / secondsEach.first), '', { atMost: 1.1 }),
    figure('a job of the first thousand', of(({ secondsEach }) => secondsEach.first), 's'),
    figure('a job of the last thousand', of(({ secondsEach }) => secondsEach.last), 's'),
    figure('memory after 10,000 conversions, over after 1,000', of(({ bytesOfDone }) => bytesOfDone / 1e6), 'MB', { atMost: 40 }),
    figure('memory of a file that waits', of(({ bytesOfWaiting }) => bytesOfWaiting / 1000), 'kB'),
    figure('the first thousand are added in', of(({ secondsToAdd }) => secondsToAdd.first), 's'),
    figure('the last thousand are added in', of(({ secondsToAdd }) => secondsToAdd.last), 's'),
    figure('the list is back after a reload in', of(({ secondsToReturn }) => secondsToReturn), 's'),
  ];
}
