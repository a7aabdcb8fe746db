import { availableParallelism } from 'node:os';
import { onEachSite } from '../lib/browser.mjs';
import { comparison, figure } from '../lib/figures.mjs';
import { alternate, medianOf, medianRatio } from '../lib/rounds.mjs';
import { watchWorkers } from '../lib/watches.mjs';

export const name = 'song';
export const measures = 'a song of three minutes, AAC in M4A, with the page warm: from the click to the finished MP3';
export const goal = '≤ 1.3 × (encode time ÷ cores) + 150 ms, encode time being the processor time of all encoder workers in the same run';

const cores = availableParallelism();
const allowed = ({ encodeSeconds }) => (1.3 * encodeSeconds) / cores + 0.15;

export async function run(bench) {
  const input = bench.media.song(bench.seconds ?? 180);
  const results = await alternate(bench.runs, onEachSite(bench, { input, watch: watchWorkers }));
  return {
    figures: [
      figure('time', medianOf(results.ours), 's', { atMost: medianOf(results.ours, allowed) }),
      figure('encode time', medianOf(results.ours, ({ encodeSeconds }) => encodeSeconds), 's'),
      figure('time of all but encoding', medianOf(results.ours, ({ serialSeconds }) => serialSeconds), 's'),
      ...comparison(results, 'time', medianRatio),
    ],
    details: results,
  };
}
