import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { convert, launch, openWarmPage, save } from '../lib/browser.mjs';
import { decode } from '../lib/decoded.mjs';
import { figure } from '../lib/figures.mjs';
import { convertWithFfmpeg, convertWithUnreel } from '../lib/native.mjs';
import { noiseToMask } from '../lib/noise_to_mask.mjs';
import { fingerprint } from '../lib/outputs.mjs';
import { segmentalSnr } from '../lib/segmental_snr.mjs';
import { makeSounds } from '../lib/sounds.mjs';

export const name = 'quality';
export const measures =
  'noise-to-mask ratio and segmental SNR of fourteen minutes of real music and speech, the page’s default and the native tool at three bitrates, − native ffmpeg with the same bitrate and LAME quality';
export const goal =
  'not worse than LAME in one piece: NMR by ≤ 0.03 dB on average and ≤ 0.1 dB for any sound, segmental SNR by ≤ 0.03 dB on average';
/** Each conversion gives the same bytes every time. */
export const runs = 1;

const SECONDS = 60;
const DEFAULT_BITRATE = 192;
const BITRATES = [DEFAULT_BITRATE, 128, 96];
/**
 * Cutting into segments costs 0.02 dB, and 0.04 for the worst sound. What floating-point numbers round to moves a single sound by up
 * to 0.03 dB, either way. What lies between LAME's quality 5, which is ours, and 3, its default, is 0.2 dB.
 */
const NMR_AT_MOST = { onAverage: 0.03, worst: 0.1 };
const SEGMENTAL_SNR_AT_LEAST = -0.03;
const MEASURES = ['meanDb', 'totalDb', 'disturbed', 'segmentalSnrDb'];

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const signed = (value) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;

async function measure(source, output) {
  const coded = await decode(output);
  const shapeOf = ({ sampleRate, channels }) => [sampleRate, ...channels.map(({ length }) => length)].join();
  // Noise is what is left of the difference when both are in time, to the sample.
  if (shapeOf(coded) !== shapeOf(source)) throw new Error(`${output} has ${shapeOf(coded)}, its source ${shapeOf(source)}`);
  return { ...noiseToMask(source, coded), segmentalSnrDb: segmentalSnr(source, coded), fingerprint: await fingerprint(output) };
}

const difference = (one, other) => Object.fromEntries(MEASURES.map((key) => [key, one[key] - other[key]]));

/** What is measured, as { name, bitrate, convert(input, output) }: the pages at their default, then the native tool. */
function sidesOf(bench, pages) {
  const ofPages = pages.map(({ site, page }) => ({
    name: `${site.name}, page, ${DEFAULT_BITRATE}`,
    bitrate: DEFAULT_BITRATE,
    convert: async (input, output) => {
      await convert(page, input);
      await save(page, input, output);
    },
  }));
  const native = BITRATES.map((bitrate) => ({
    name: `native, ${bitrate}`,
    bitrate,
    convert: (input, output) =>
      convertWithUnreel(bench, { input, output, encoders: availableParallelism(), options: ['--bitrate', String(bitrate)] }),
  }));
  return [...ofPages, ...native];
}

/** One sound's results: the references, and each side with its differences from them. */
async function measureSound(bench, sides, { path }) {
  const source = await decode(path);
  const output = join(bench.outputs, 'quality.mp3');
  const reference = async (settings) => {
    await convertWithFfmpeg(bench, { input: path, output, ...settings });
    return measure(source, output);
  };
  const references = {};
  for (const bitrate of BITRATES) references[bitrate] = await reference({ bitrate });
  const results = {};
  for (const side of sides) {
    await side.convert(path, output);
    const measured = await measure(source, output);
    results[side.name] = { ...measured, over: difference(measured, references[side.bitrate]) };
  }
  return { references, results };
}

function print(sound, sides, { references, results }) {
  console.log(`  ${sound}`);
  for (const side of sides) {
    const { meanDb, totalDb, disturbed, segmentalSnrDb } = references[side.bitrate];
    const { over } = results[side.name];
    const shown = [
      `NMR ${signed(over.meanDb)} dB (from ${meanDb.toFixed(2)})`,
      `total ${signed(over.totalDb)} dB (${totalDb.toFixed(2)})`,
      `disturbed ${signed(100 * over.disturbed)} % (${(100 * disturbed).toFixed(1)})`,
      `segmental SNR ${signed(over.segmentalSnrDb)} dB (${segmentalSnrDb.toFixed(2)})`,
    ];
    console.log(`    ${side.name.padEnd(16)} ${shown.join(' · ')}`);
  }
}

function figuresOf({ name: side }, sounds) {
  const all = (key) => sounds.map(({ results }) => results[side].over[key]);
  return [
    figure(`${side}: NMR, − ffmpeg’s, on average`, mean(all('meanDb')), 'dB', { atMost: NMR_AT_MOST.onAverage }),
    figure(`${side}: NMR, − ffmpeg’s, worst`, Math.max(...all('meanDb')), 'dB', { atMost: NMR_AT_MOST.worst }),
    figure(`${side}: total NMR, − ffmpeg’s, on average`, mean(all('totalDb')), 'dB'),
    figure(`${side}: disturbed frames, − ffmpeg’s`, 100 * mean(all('disturbed')), '%'),
    figure(`${side}: segmental SNR, − ffmpeg’s, on average`, mean(all('segmentalSnrDb')), 'dB', { atLeast: SEGMENTAL_SNR_AT_LEAST }),
    figure(`${side}: segmental SNR, − ffmpeg’s, worst`, Math.min(...all('segmentalSnrDb')), 'dB'),
  ];
}

/** The page's code is WebAssembly, the tool's is not: their results may differ in what floating-point numbers round to. */
function agreement(sounds) {
  const [page, native] = [`ours, page, ${DEFAULT_BITRATE}`, `native, ${DEFAULT_BITRATE}`];
  const apart = sounds.map(({ results }) => Math.abs(results[page].meanDb - results[native].meanDb));
  const equal = sounds.filter(({ results }) => results[page].fingerprint === results[native].fingerprint);
  return [
    figure('page and native tool: sounds with the same bytes', (100 * equal.length) / sounds.length, '%'),
    figure('page and native tool: NMR apart, at most', Math.max(...apart), 'dB', { atMost: NMR_AT_MOST.worst }),
  ];
}

export async function run(bench) {
  const inputs = makeSounds(bench.folder, bench.seconds ?? SECONDS);
  const chromium = await launch();
  try {
    const pages = [];
    for (const site of bench.sites) pages.push({ site, page: await openWarmPage(chromium, bench, site.address) });
    const sides = sidesOf(bench, pages);
    const sounds = [];
    for (const input of inputs) {
      const measured = await measureSound(bench, sides, input);
      print(input.name, sides, measured);
      sounds.push({ name: input.name, ...measured });
    }
    return { figures: [...sides.flatMap((side) => figuresOf(side, sounds)), ...agreement(sounds)], details: { sounds } };
  } finally {
    await chromium.close();
  }
}
