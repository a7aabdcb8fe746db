import { comparison, figure } from '../lib/figures.mjs';
import { onEachSite } from '../lib/browser.mjs';
import { convertWithFfmpeg } from '../lib/native.mjs';
import { alternate, medianOf, medianRatio } from '../lib/rounds.mjs';

export const name = 'whole';
export const measures = 'a whole conversion in Chromium with default settings, 600 s of AAC in MP4, ÷ native ffmpeg with the same LAME quality';
export const goal = '≤ 0.60 of native ffmpeg’s time on 2 cores';

export async function run(bench) {
  const input = bench.media.video(bench.seconds ?? 600);
  const results = await alternate(bench.runs, {
    ffmpeg: () => convertWithFfmpeg(bench, { input }),
    ...onEachSite(bench, { input }),
  });
  return {
    figures: [
      figure('time ÷ ffmpeg', medianRatio(results.ours, results.ffmpeg), '', { atMost: 0.6 }),
      figure('time', medianOf(results.ours), 's'),
      figure('time of ffmpeg', medianOf(results.ffmpeg), 's'),
      ...comparison(results, 'time', medianRatio),
    ],
    details: results,
  };
}
