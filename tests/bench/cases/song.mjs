import { availableParallelism } from 'node:os';
import { onEachSite } from '../lib/browser.mjs';
import { comparison, figure } from '../lib/figures.mjs';
import { alternate, medianOf, medianRatio } from '../lib/rounds.mjs';
import { watchWorkers } from '../lib/watches.mjs';

export const name = 'song';
export const measures =
  'a song of three minutes, AAC in M4A, from the click to the finished MP3: after another of 30 seconds, and as the first of its format, for which code is yet to be compiled';
export const goal = 'after another, ≤ 1.3 × (encode time ÷ cores) + 150 ms, encode time being the processor time of all encoder workers in the same run';

const cores = availableParallelism();
const allowed = ({ encodeSeconds }) => (1.3 * encodeSeconds) / cores + 0.15;

export async function run(bench) {
  const input = bench.media.song(bench.seconds ?? 180);
  const sides = (name, options) =>
    Object.fromEntries(Object.entries(onEachSite(bench, { input, watch: watchWorkers, ...options })).map(([site, run]) => [`${site}${name}`, run]));
  const { 'ours, first': first, ...results } = await alternate(bench.runs, {
    ...sides('', { before: bench.media.song(30) }),
    ...sides(', first', {}),
  });
  return {
    figures: [
      figure('time', medianOf(results.ours), 's', { atMost: medianOf(results.ours, allowed) }),
      figure('time as the first of its format', medianOf(first), 's'),
      figure('encode time', medianOf(results.ours, ({ encodeSeconds }) => encodeSeconds), 's'),
      figure('time of all but encoding', medianOf(results.ours, ({ serialSeconds }) => serialSeconds), 's'),
      ...comparison(results, 'time', medianRatio),
    ],
    details: { ...results, first },
  };
}
