import { statSync } from 'node:fs';
import { onEachSite } from '../lib/browser.mjs';
import { comparison, figure } from '../lib/figures.mjs';
import { convertWithUnreel, copyWithFfmpeg } from '../lib/native.mjs';
import { alternate, medianOf, medianRatio } from '../lib/rounds.mjs';

export const name = 'copy';
export const measures =
  'an MP3 of four hours whose frames are copied, whole and from its second hour on: natively ÷ `ffmpeg -c:a copy`, and in the page';
export const goal = 'natively ≤ 1.5 × the time of ffmpeg, which cuts at a frame and writes no CRC of the music';

const SECONDS = 4 * 3600;

export async function run(bench) {
  const seconds = bench.seconds ?? SECONDS;
  const start = seconds / 4;
  const input = bench.media.sound(seconds, 'mp3', ['-c:a', 'libmp3lame', '-b:a', '192k']);
  const megabytes = statSync(input).size / 1e6;
  const copy = ['--copy', 'always'];
  const results = await alternate(bench.runs, {
    ffmpeg: () => copyWithFfmpeg(bench, { input }),
    native: () => convertWithUnreel(bench, { input, encoders: 1, options: copy }),
    'ffmpeg, cut': () => copyWithFfmpeg(bench, { input, start }),
    'native, cut': () => convertWithUnreel(bench, { input, encoders: 1, options: [...copy, '--start', String(start)], samplesLeftOut: start * 44100 }),
    ...onEachSite(bench, { input }),
  });
  return {
    figures: [
      figure('native, whole: time ÷ ffmpeg', medianRatio(results.native, results.ffmpeg), '', { atMost: 1.5 }),
      figure('native, cut: time ÷ ffmpeg', medianRatio(results['native, cut'], results['ffmpeg, cut']), '', { atMost: 1.5 }),
      figure('native, whole: speed', megabytes / medianOf(results.native), 'MB/s'),
      figure('page, whole: speed', megabytes / medianOf(results.ours), 'MB/s'),
      ...comparison(results, 'page, whole: time', medianRatio),
    ],
    details: results,
  };
}
