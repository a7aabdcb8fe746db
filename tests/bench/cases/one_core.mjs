import { comparison, figure } from '../lib/figures.mjs';
import { convertOnSite, onEachSite } from '../lib/browser.mjs';
import { convertWithFfmpeg } from '../lib/native.mjs';
import { alternate, medianOf, medianRatio } from '../lib/rounds.mjs';

export const name = 'one-core';
export const measures = 'the same with one encoder worker, the browser and ffmpeg bound to one core each';
export const goal = '≤ 1.10 of native ffmpeg’s time';

/** The bench itself and the server of the page are not bound; they have nothing to do while a conversion runs. */
export async function run(bench) {
  const input = bench.media.video(bench.seconds ?? 600);
  const query = '?encoders=1';
  const [ours] = bench.sites;
  const results = await alternate(bench.runs, {
    ffmpeg: () => convertWithFfmpeg(bench, { input, cores: 1 }),
    ...onEachSite(bench, { input, query, cores: 1 }),
    unbound: () => convertOnSite(bench, ours, { input, query }),
  });
  return {
    figures: [
      figure('time ÷ ffmpeg', medianRatio(results.ours, results.ffmpeg), '', { atMost: 1.1 }),
      figure('time', medianOf(results.ours), 's'),
      figure('time of ffmpeg', medianOf(results.ffmpeg), 's'),
      figure('browser not bound: time ÷ ffmpeg', medianRatio(results.unbound, results.ffmpeg)),
      ...comparison(results, 'time', medianRatio),
    ],
    details: results,
  };
}
