import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { CONSTANT, convertOnSite, convertToParts, saveParts, workOnSite } from '../lib/browser.mjs';
import { figure } from '../lib/figures.mjs';
import { checkOutputs } from '../lib/outputs.mjs';
import { alternate, medianOf, medianRatio } from '../lib/rounds.mjs';
import { watchMemory } from '../lib/watches.mjs';

export const name = 'split';
export const measures = '600 s of AAC in MP4 as twelve MP3s beside the same as one, in the page: time, and memory over idle';
export const goal = 'no figure is set: one pass, and as many encoders as ever';

const PARTS = 12;

export async function run(bench) {
  const input = bench.media.video(bench.seconds ?? 600);
  const [site] = bench.sites;
  const results = await alternate(bench.runs, {
    whole: () => convertOnSite(bench, site, { input, watch: watchMemory }),
    parts: () =>
      workOnSite(bench, site, {
        watch: watchMemory,
        // Not before the page is warm: the sound that warms it would be split, too.
        work: (page, beforeClick) => convertToParts(page, input, { recipe: { ...CONSTANT, split: { at: 'parts', parts: PARTS } }, count: PARTS }, beforeClick),
        async check(page) {
          const outputs = await saveParts(page, input, mkdtempSync(join(bench.outputs, 'parts-')));
          if (outputs.length !== PARTS) throw new Error(`${outputs.length} parts are in the list`);
          await checkOutputs(outputs, [input]);
        },
      }),
  });
  return {
    figures: [
      figure('time of the parts ÷ the whole', medianRatio(results.parts, results.whole)),
      figure('time of the whole', medianOf(results.whole), 's'),
      ...Object.entries(results).map(([side, rounds]) =>
        figure(`memory over idle, ${side}`, medianOf(rounds, ({ peakOverIdleBytes }) => peakOverIdleBytes / 1e6), 'MB'),
      ),
    ],
    details: results,
  };
}
