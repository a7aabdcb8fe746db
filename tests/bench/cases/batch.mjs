import { linkSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { convertAll, launch, openWarmPage } from '../lib/browser.mjs';
import { comparison, figure } from '../lib/figures.mjs';
import { convertAllWithFfmpeg } from '../lib/native.mjs';
import { checkOutput } from '../lib/outputs.mjs';
import { alternate, medianOf, medianRatio } from '../lib/rounds.mjs';

export const name = 'batch';
export const measures = '30 songs of 120 s, FLAC → 192 kbit/s, in Chromium ÷ `xargs -P` with one native ffmpeg for each core at the same LAME quality';
export const goal = '≤ 0.95 of their time';
export const runs = 3;

const SONGS = 30;
const SECONDS = 120;

/** The same song under many names: each is opened, read and written by itself. */
function songs(bench, folder) {
  const song = bench.media.sound(bench.seconds ?? SECONDS, 'flac', ['-c:a', 'flac']);
  return Array.from({ length: SONGS }, (_, index) => {
    const path = join(folder, `song-${String(index + 1).padStart(2, '0')}.flac`);
    linkSync(song, path);
    return { path, song };
  });
}

/** Every result, fetched from where the page keeps it: thirty downloads one after the other would prove no more. */
async function checkResults(page, bench, inputs) {
  const folder = mkdtempSync(join(bench.outputs, 'results-'));
  for (const [index, input] of inputs.entries()) {
    const button = page.getByRole('button', { name: `Save song-${String(index + 1).padStart(2, '0')}.mp3`, exact: true });
    const download = page.waitForEvent('download');
    await button.click();
    const output = join(folder, `${index}.mp3`);
    await (await download).saveAs(output);
    await checkOutput(output, input.song);
  }
  if (readdirSync(folder).length !== inputs.length) throw new Error('results are missing');
  rmSync(folder, { recursive: true });
}

async function inPage(bench, site, inputs) {
  const chromium = await launch();
  try {
    const page = await openWarmPage(chromium, bench, site.address);
    const ends = await convertAll(page, inputs.map(({ path }) => path));
    await checkResults(page, bench, inputs);
    return { seconds: ends.at(-1) };
  } finally {
    await chromium.close();
  }
}

export async function run(bench) {
  const folder = mkdtempSync(join(bench.folder, 'songs-'));
  try {
    const inputs = songs(bench, folder);
    const outputs = inputs.map((_, index) => join(bench.outputs, `native-${index}.mp3`));
    const processes = availableParallelism();
    const results = await alternate(bench.runs, {
      xargs: () => convertAllWithFfmpeg({ inputs: inputs.map(({ path }) => path), outputs, processes }),
      ...Object.fromEntries(bench.sites.map((site) => [site.name, () => inPage(bench, site, inputs)])),
    });
    return {
      figures: [
        figure('time ÷ xargs', medianRatio(results.ours, results.xargs), '', { atMost: 0.95 }),
        figure('time', medianOf(results.ours), 's'),
        figure('time of xargs', medianOf(results.xargs), 's'),
        ...comparison(results, 'time', medianRatio),
      ],
      details: results,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
