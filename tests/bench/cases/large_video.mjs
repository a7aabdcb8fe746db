import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { convertOnSite } from '../lib/browser.mjs';
import { figure } from '../lib/figures.mjs';
import { convertWithUnreel } from '../lib/native.mjs';
import { alternate, medianOf, medianRatio } from '../lib/rounds.mjs';
import { watchReads } from '../lib/watches.mjs';

export const name = 'large-video';
export const measures = 'MP4 and MKV of 3 GB, of which the sound is a fiftieth: time, and bytes that are read';
export const goal = 'for reading; a page cache may be warm or not, as it is for a user';

const SECONDS = 2500;
const SOUND_BYTES_A_SECOND = 192_000 / 8;
const SOUND_PART = 0.02;

/**
 * Ways to read a file that can be chosen between: how the page's address and the native tool's command line say so. To be measured
 * against each other, each gets a line here.
 */
const STRATEGIES = [{ strategy: '', query: '', options: [] }];

const label = (side, { strategy }) => [side, strategy].filter((word) => word !== '').join(', ');

function sidesOf(bench, input, how) {
  const { query, options } = how;
  const encoders = availableParallelism();
  return Object.fromEntries([
    [label('native', how), () => convertWithUnreel(bench, { input, encoders, options, watch: watchReads })],
    ...bench.sites.map((site) => [label(site.name, how), () => convertOnSite(bench, site, { input, query, watch: watchReads })]),
  ]);
}

function figuresOf(container, size, results) {
  const percentRead = (measured) => (100 * medianOf(measured, ({ bytesRead }) => bytesRead)) / size;
  const sides = Object.entries(results).flatMap(([side, measured]) => [
    figure(`${container}, ${side}: time`, medianOf(measured), 's'),
    figure(`${container}, ${side}: bytes read, of the file`, percentRead(measured), '%'),
  ]);
  const comparisons = STRATEGIES.filter((how) => label('base', how) in results).map((how) =>
    figure(`${container}, ${label('time', how)}, ours ÷ base`, medianRatio(results[label('ours', how)], results[label('base', how)])),
  );
  return [...sides, ...comparisons];
}

export async function run(bench) {
  const seconds = bench.seconds ?? SECONDS;
  const figures = [];
  const details = {};
  for (const container of ['mp4', 'mkv']) {
    const input = bench.media.largeVideo(seconds, (seconds * SOUND_BYTES_A_SECOND) / SOUND_PART, container);
    const { size } = statSync(input);
    const results = await alternate(bench.runs, Object.assign({}, ...STRATEGIES.map((how) => sidesOf(bench, input, how))), container);
    figures.push(...figuresOf(container, size, results));
    details[container] = { bytes: size, ...results };
  }
  return { figures, details };
}
