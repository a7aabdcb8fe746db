import { join } from 'node:path';
import { convertJoined, convertOnSite, save, workOnSite } from '../lib/browser.mjs';
import { figure } from '../lib/figures.mjs';
import { checkOutputs } from '../lib/outputs.mjs';
import { alternate, medianOf, medianRatio } from '../lib/rounds.mjs';
import { watchMemory } from '../lib/watches.mjs';

export const name = 'join';
export const measures = 'three files of AAC in MP4, 600 s together, as one MP3 beside one file of 600 s, in the page: time, and memory over idle';
export const goal = 'no figure is set: one reader is open at a time';

const TITLE = 'Joined';

export async function run(bench) {
  const seconds = bench.seconds ?? 600;
  const third = Math.round(seconds / 3);
  const whole = bench.media.song(seconds);
  // Of lengths of their own: the page asks about a file that it has already.
  const inputs = [third - 1, third, seconds - 2 * third + 1].map((length) => bench.media.song(length));
  const [site] = bench.sites;
  const results = await alternate(bench.runs, {
    whole: () => convertOnSite(bench, site, { input: whole, watch: watchMemory }),
    joined: () =>
      workOnSite(bench, site, {
        watch: watchMemory,
        work: (page, beforeClick) => convertJoined(page, inputs, TITLE, beforeClick),
        async check(page) {
          const output = join(bench.outputs, 'joined.mp3');
          await save(page, TITLE, output);
          await checkOutputs([output], inputs);
        },
      }),
  });
  return {
    figures: [
      figure('time of the join ÷ one file', medianRatio(results.joined, results.whole)),
      figure('time of one file', medianOf(results.whole), 's'),
      ...Object.entries(results).map(([side, rounds]) =>
        figure(`memory over idle, ${side}`, medianOf(rounds, ({ peakOverIdleBytes }) => peakOverIdleBytes / 1e6), 'MB'),
      ),
    ],
    details: results,
  };
}
