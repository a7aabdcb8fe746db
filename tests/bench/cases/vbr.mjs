import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { convertOnSite } from '../lib/browser.mjs';
import { decode } from '../lib/decoded.mjs';
import { figure } from '../lib/figures.mjs';
import { convertWithFfmpeg, convertWithUnreel } from '../lib/native.mjs';
import { noiseToMask } from '../lib/noise_to_mask.mjs';
import { alternate, medianOf, medianRatio } from '../lib/rounds.mjs';
import { makeSounds } from '../lib/sounds.mjs';

export const name = 'vbr';
export const measures =
  'a whole conversion in Chromium, 600 s of AAC in MP4, at V2 and at 160 kbit/s on average, ÷ native ffmpeg’s, beside the same quotient at a constant 192 kbit/s; and the noise over the mask of fourteen minutes of music and speech, − ffmpeg’s';
export const goal = 'as fast beside ffmpeg as at a constant bitrate: quotients no larger; NMR not worse by more than 0.02 dB on average';

const NMR_AT_MOST = 0.02;
const SOUND_SECONDS = 60;
/** Each way to control the bitrate: for ffmpeg, for the page, for the tool. */
const WAYS = {
  '192': { rateControl: ['-b:a', '192k'], encoding: { mode: 'cbr' }, options: ['--bitrate', '192'] },
  V2: { rateControl: ['-q:a', '2'], encoding: { mode: 'vbr', vbrQuality: 2 }, options: ['--vbr', '2'] },
  'average 160': { rateControl: ['-abr', '1', '-b:a', '160k'], encoding: { mode: 'abr', bitrateKbps: 160 }, options: ['--abr', '160'] },
};
const CONSTANT = '192';
const VARIABLE = Object.keys(WAYS).filter((way) => way !== CONSTANT);

/** A side for each way and program, in turns. The source is AAC, so nothing is copied. */
function sidesOf(bench, input) {
  return Object.fromEntries(
    Object.entries(WAYS).flatMap(([way, { rateControl, encoding }]) => [
      [`ffmpeg ${way}`, () => convertWithFfmpeg(bench, { input, rateControl })],
      ...bench.sites.map((site) => [`${site.name} ${way}`, () => convertOnSite(bench, site, { input, recipe: { encoding } })]),
    ]),
  );
}

function speedFigures(bench, results) {
  return bench.sites.flatMap(({ name: site }) => {
    const quotient = (way) => medianRatio(results[`${site} ${way}`], results[`ffmpeg ${way}`]);
    return [
      figure(`${site}, ${CONSTANT}: time ÷ ffmpeg`, quotient(CONSTANT)),
      ...VARIABLE.flatMap((way) => [
        figure(`${site}, ${way}: time ÷ ffmpeg`, quotient(way), '', { atMost: quotient(CONSTANT) }),
        figure(`${site}, ${way}: time`, medianOf(results[`${site} ${way}`]), 's'),
      ]),
    ];
  });
}

async function noiseOver(bench, { path }, { rateControl, options }) {
  const source = await decode(path);
  const output = join(bench.outputs, 'vbr.mp3');
  const noiseOf = async () => noiseToMask(source, await decode(output)).meanDb;
  await convertWithFfmpeg(bench, { input: path, output, rateControl });
  const reference = await noiseOf();
  await convertWithUnreel(bench, { input: path, output, encoders: availableParallelism(), options });
  return (await noiseOf()) - reference;
}

async function noiseFigures(bench) {
  const sounds = makeSounds(bench.folder, bench.seconds ?? SOUND_SECONDS);
  const figures = [];
  for (const way of VARIABLE) {
    const over = [];
    for (const sound of sounds) over.push(await noiseOver(bench, sound, WAYS[way]));
    const mean = over.reduce((sum, each) => sum + each, 0) / over.length;
    figures.push(figure(`${way}: NMR, − ffmpeg’s, on average`, mean, 'dB', { atMost: NMR_AT_MOST }));
    figures.push(figure(`${way}: NMR, − ffmpeg’s, worst`, Math.max(...over), 'dB'));
  }
  return figures;
}

export async function run(bench) {
  const input = bench.media.video(bench.seconds ?? 600);
  const results = await alternate(bench.runs, sidesOf(bench, input));
  return { figures: [...speedFigures(bench, results), ...(await noiseFigures(bench))], details: results };
}
