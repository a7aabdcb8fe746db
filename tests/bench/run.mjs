// npm run bench [-- --runs N] [--seconds S] [--encoders N]
// The whole conversion of a video in Chromium beside native ffmpeg on the same machine, in turns, as a ratio.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { convertInBrowser, launch, serve } from './browser.mjs';
import { makeTone, makeVideo } from './media.mjs';
import { convertNatively, countSamples } from './native.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '600' },
    encoders: { type: 'string' },
    port: { type: 'string', default: '8093' },
  },
});
const folder = 'build/bench';
const runs = Number(values.runs);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const megabytes = (bytes) => (bytes / 1e6).toFixed(0);

const input = makeVideo(folder, Number(values.seconds));
const warmUp = makeTone(folder);
const server = await serve(values.port);
const results = [];
try {
  const address = server.address + (values.encoders ? `?encoders=${values.encoders}` : '');
  for (let run = 0; run < runs; run += 1) {
    const native = convertNatively(input, `${folder}/native.mp3`);
    const chromium = await launch();
    try {
      const page = await convertInBrowser(chromium, address, { warmUp, input, output: `${folder}/unreel.mp3` });
      results.push({ native, ...page, ratio: page.seconds / native });
    } finally {
      await chromium.close();
    }
    const { seconds, ratio, idleBytes, peakOverIdleBytes } = results.at(-1);
    console.log(
      `run ${run + 1}: native ${native.toFixed(2)} s, page ${seconds.toFixed(2)} s, ratio ${ratio.toFixed(2)}, ` +
        `memory ${megabytes(idleBytes)} MB idle + ${megabytes(peakOverIdleBytes)} MB at most`,
    );
  }
} finally {
  server.stop();
}

const samples = { native: countSamples(`${folder}/native.mp3`), unreel: countSamples(`${folder}/unreel.mp3`) };
if (samples.native !== samples.unreel) throw new Error(`the two MP3s differ in length: ${JSON.stringify(samples)}`);
const summary = {
  machine: `${cpus().length} × ${cpus()[0].model}`,
  encoders: values.encoders ?? 'one for each core',
  audioSeconds: Number(values.seconds),
  runs,
  nativeSeconds: median(results.map((result) => result.native)),
  pageSeconds: median(results.map((result) => result.seconds)),
  ratio: median(results.map((result) => result.ratio)),
  idleBytes: median(results.map((result) => result.idleBytes)),
  peakOverIdleBytes: median(results.map((result) => result.peakOverIdleBytes)),
};
writeFileSync(`${folder}/result.json`, `${JSON.stringify(summary, null, 2)}\n`);
console.log(`\nmedian of ${runs}: page ÷ native = ${summary.ratio.toFixed(2)} (${summary.pageSeconds.toFixed(2)} s ÷ ${summary.nativeSeconds.toFixed(2)} s)`);
console.log(`memory over idle, all browser processes: ${megabytes(summary.peakOverIdleBytes)} MB`);
console.log(`both MP3s decode to ${samples.unreel} samples; figures are in ${folder}/result.json`);
