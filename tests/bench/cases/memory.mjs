import { convertOnSite } from '../lib/browser.mjs';
import { figure } from '../lib/figures.mjs';
import { alternate, medianOf } from '../lib/rounds.mjs';
import { watchMemory } from '../lib/watches.mjs';

export const name = 'memory';
export const measures =
  'peak memory of all browser processes over idle (workers ready, one second of sound converted), for MKV of 100 MB, 3 GB and 12 GB with the same 600 s of sound';
export const goal = '≤ 100 MB, the same for all three (within 15 MB), ≤ 12 MB for each further encoder';

const SECONDS = 600;
const SIZES = { '100 MB': 100e6, '3 GB': 3e9, '12 GB': 12e9 };
const ENCODERS = [1, 2, 4];
const encoders = (count) => (count === 1 ? '1 encoder' : `${count} encoders`);
const megabytes = (bytes) => bytes / 1e6;
const over = (results) => megabytes(medianOf(results, ({ peakOverIdleBytes }) => peakOverIdleBytes));
const atMost = (results) => megabytes(medianOf(results, ({ idleBytes, peakOverIdleBytes }) => idleBytes + peakOverIdleBytes));

/** With default settings for each size, and with several numbers of encoders for the smallest file. */
function sidesOf(bench, site, inputs) {
  const convert = (input, query) => () => convertOnSite(bench, site, { input, query, watch: watchMemory });
  return Object.fromEntries([
    ...Object.entries(inputs).map(([size, input]) => [`${site.name}, ${size}`, convert(input, '')]),
    ...ENCODERS.map((count) => [`${site.name}, ${encoders(count)}`, convert(inputs['100 MB'], `?encoders=${count}`)]),
  ]);
}

function figuresOf(results) {
  const ours = (what) => results[`ours, ${what}`];
  const sizes = Object.keys(SIZES).map((size) => ({ size, value: over(ours(size)) }));
  const values = sizes.map(({ value }) => value);
  const [fewest, most] = [ENCODERS[0], ENCODERS.at(-1)];
  const each = (of) => (of(ours(encoders(most))) - of(ours(encoders(fewest)))) / (most - fewest);
  return [
    ...sizes.map(({ size, value }) => figure(`${size}, over idle`, value, 'MB', { atMost: 100 })),
    figure('between the sizes', Math.max(...values) - Math.min(...values), 'MB', { atMost: 15 }),
    ...ENCODERS.map((count) => figure(`with ${encoders(count)}, over idle`, over(ours(encoders(count))), 'MB')),
    figure('a further encoder, over idle', each(over), 'MB', { atMost: 12 }),
    // What a worker takes while it does nothing is idle memory, and the user's all the same.
    figure('a further encoder, with what it takes idle', each(atMost), 'MB'),
  ];
}

/** Ours ÷ base of each figure over idle. */
function comparisons(results) {
  return Object.keys(results)
    .filter((side) => side.startsWith('base, '))
    .map((side) => side.replace('base, ', ''))
    .map((what) => figure(`${what}, over idle, ours ÷ base`, over(results[`ours, ${what}`]) / over(results[`base, ${what}`])));
}

export async function run(bench) {
  const seconds = bench.seconds ?? SECONDS;
  const scaled = (bytes) => (bytes * seconds) / SECONDS;
  const inputs = Object.fromEntries(
    Object.entries(SIZES).map(([size, bytes]) => [size, bench.media.largeVideo(seconds, scaled(bytes), 'mkv')]),
  );
  const results = await alternate(bench.runs, Object.assign({}, ...bench.sites.map((site) => sidesOf(bench, site, inputs))));
  return { figures: [...figuresOf(results), ...comparisons(results)], details: results };
}
