import { statSync } from 'node:fs';
import { convertOnSite } from '../lib/browser.mjs';
import { comparison, figure } from '../lib/figures.mjs';
import { alternate, medianOf, medianRatio } from '../lib/rounds.mjs';
import { watchReads } from '../lib/watches.mjs';

export const name = 'large-video';
export const measures = 'MP4 and MKV of 3 GB, of which the sound is a fiftieth: time, and bytes that are read';
export const goal = 'within 10 % of the faster of reading all and reading what is needed only; a page cache may be warm or not, as it is for a user';
/** Each round converts six times. */
export const runs = 3;

const SECONDS = 2500;
const SOUND_BYTES_A_SECOND = 192_000 / 8;
const SOUND_PART = 0.02;

/** Ways to read a file, by the names that the page's address takes; `auto` is what everybody gets. */
const STRATEGIES = ['auto', 'all', 'needed'];

function sidesOf(bench, input) {
  const [ours, ...others] = bench.sites;
  return Object.fromEntries([
    ...STRATEGIES.map((reads) => [reads, () => convertOnSite(bench, ours, { input, query: `?reads=${reads}`, watch: watchReads })]),
    ...others.map((site) => [site.name, () => convertOnSite(bench, site, { input, watch: watchReads })]),
  ]);
}

function figuresOf(container, size, results) {
  const percentRead = (measured) => (100 * medianOf(measured, ({ bytesRead }) => bytesRead)) / size;
  const sides = Object.entries(results).flatMap(([side, measured]) => [
    figure(`${container}, ${side}: time`, medianOf(measured), 's'),
    figure(`${container}, ${side}: bytes read, of the file`, percentRead(measured), '%'),
  ]);
  const slower = Math.max(medianRatio(results.auto, results.all), medianRatio(results.auto, results.needed));
  return [
    ...sides,
    figure(`${container}: time of auto ÷ the faster`, slower, '', { atMost: 1.1 }),
    ...comparison({ ...results, ours: results.auto }, `${container}: time`, medianRatio),
  ];
}

export async function run(bench) {
  const seconds = bench.seconds ?? SECONDS;
  const figures = [];
  const details = {};
  for (const container of ['mp4', 'mkv']) {
    const input = bench.media.largeVideo(seconds, (seconds * SOUND_BYTES_A_SECOND) / SOUND_PART, container);
    const { size } = statSync(input);
    const results = await alternate(bench.runs, sidesOf(bench, input), container);
    figures.push(...figuresOf(container, size, results));
    details[container] = { bytes: size, ...results };
  }
  return { figures, details };
}
