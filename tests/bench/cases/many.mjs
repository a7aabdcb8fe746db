import { linkSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workingMemoryOfTree } from '../../tools/process_memory.mjs';
import { convertAll, launch, openWarmPage } from '../lib/browser.mjs';
import { figure } from '../lib/figures.mjs';
import { measureLongList } from '../lib/long_list.mjs';
import { median, medianOf } from '../lib/rounds.mjs';

export const name = 'many';
export const measures = 'memory of all browser processes (without their programs’ files) after 20 and after 2,000 conversions of a second of sound, and the time for each job at the beginning and at the end; then a list of 10,000 files: what adding, scrolling and converting them costs, and the longest task of the page’s thread';
export const goal = 'at most 40 MB more, the same time within 10 %; no task of 50 ms and more';
export const runs = 1;

const FEW = 20;
const JOBS = 2000;
const HUNDRED = 100;

const ROUND_MS = 8000;
const LEAST_ROUNDS = 2;
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
    if (before - bytes < STILL_BYTES && round >= LEAST_ROUNDS) break;
  }
  await session.detach();
  return bytes;
}

/** Median seconds a job takes among those numbers; the first waits for code to be compiled. */
function secondsEach(ends, from, to) {
  const each = ends.slice(from + 1, to).map((end, index) => end - ends[from + index]);
  return median(each);
}

async function convertMany(bench, site, folder) {
  const tone = bench.media.tone();
  const inputs = Array.from({ length: FEW + JOBS }, (_, index) => {
    const path = join(folder, `tone-${index}.wav`);
    linkSync(tone, path);
    return path;
  });
  const chromium = await launch();
  try {
    const page = await openWarmPage(chromium, bench, site.address);
    await convertAll(page, inputs.slice(0, FEW));
    const fewBytes = await settledMemory(chromium, page);
    const ends = await convertAll(page, inputs.slice(FEW));
    const manyBytes = await settledMemory(chromium, page);
    const first = secondsEach(ends, 0, HUNDRED);
    const last = secondsEach(ends, JOBS - HUNDRED, JOBS);
    return { seconds: ends.at(-1), fewBytes, manyBytes, first, last };
  } finally {
    await chromium.close();
  }
}

/** In a page of its own, with an engine that is warm. */
async function listMany(bench, site, folder) {
  const chromium = await launch();
  try {
    const page = await openWarmPage(chromium, bench, site.address);
    await page.getByRole('button', { name: /^More for/ }).click();
    await page.getByRole('menuitem', { name: 'Remove', exact: true }).click();
    await page.getByRole('group', { name: 'Removed' }).getByRole('button', { name: 'Dismiss' }).click();
    return await measureLongList(chromium, page, bench.media.tone(), folder);
  } finally {
    await chromium.close();
  }
}

const growth = ({ fewBytes, manyBytes }) => (manyBytes - fewBytes) / 1e6;

export async function run(bench) {
  const results = {};
  for (const site of bench.sites) {
    results[site.name] = [];
    for (let round = 0; round < bench.runs; round += 1) {
      const folder = mkdtempSync(join(bench.folder, 'tones-'));
      try {
        const converted = await convertMany(bench, site, folder);
        results[site.name].push({ ...converted, list: await listMany(bench, site, folder) });
      } finally {
        rmSync(folder, { recursive: true });
      }
    }
  }
  return {
    figures: [
      figure('memory after 2,000 jobs, over after 20', medianOf(results.ours, growth), 'MB', { atMost: 40 }),
      figure('time of a job at the end ÷ at the beginning', medianOf(results.ours, ({ first, last }) => last / first), '', { atMost: 1.1 }),
      figure('a job at the beginning', medianOf(results.ours, ({ first }) => first), 's'),
      figure('a job at the end', medianOf(results.ours, ({ last }) => last), 's'),
      ...listFigures(results.ours.map(({ list }) => list)),
      ...(results.base ? [figure('memory, base', medianOf(results.base, growth), 'MB')] : []),
    ],
    details: results,
  };
}

function listFigures(lists) {
  const of = (value) => medianOf(lists, value);
  return [
    figure('longest task while 10,000 files are added', of(({ longestMs }) => longestMs.adding), 'ms', { atMost: 50 }),
    figure('longest task while they are scrolled', of(({ longestMs }) => longestMs.scrolling), 'ms', { atMost: 50 }),
    figure('longest task while 200 of them are converted', of(({ longestMs }) => longestMs.converting), 'ms', { atMost: 50 }),
    figure('the first thousand are added in', of(({ secondsToAdd }) => secondsToAdd.first), 's'),
    figure('the last thousand are added in', of(({ secondsToAdd }) => secondsToAdd.last), 's'),
    figure('memory of a file of the first thousand', of(({ bytesEach }) => bytesEach.first / 1000), 'kB'),
    figure('memory of a file of the others', of(({ bytesEach }) => bytesEach.others / 1000), 'kB'),
    figure('a job of a list of 10,000', of(({ secondsToConvert }) => secondsToConvert), 's'),
  ];
}
