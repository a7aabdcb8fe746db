import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { launch, onEachSite } from '../lib/browser.mjs';
import { figure } from '../lib/figures.mjs';
import { convertWithFfmpeg } from '../lib/native.mjs';
import { checkOutput } from '../lib/outputs.mjs';
import { alternate, medianOf, medianRatio } from '../lib/rounds.mjs';
import { serveSites } from '../lib/sites.mjs';

export const name = 'peers';
export const measures =
  '600 s of AAC in MP4 at 192 kbit/s in ffmpeg.wasm (one thread, file over WORKERFS) and mediabunny with its MP3 encoder, ÷ native ffmpeg';
export const goal = 'for reading';

const FOLDER = join(import.meta.dirname, '../peers');
// mediabunny writes no LAME tag, so a player hears the encoder's delay and padding.
const PEERS = { 'ffmpeg.wasm': { tolerance: 0 }, mediabunny: { tolerance: 4 * 1152 } };

/** Once, and again when other versions are wanted. */
function install() {
  const installed = statSync(join(FOLDER, 'node_modules/.package-lock.json'), { throwIfNoEntry: false });
  if (installed && installed.mtimeMs > statSync(join(FOLDER, 'package-lock.json')).mtimeMs) return;
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: FOLDER, stdio: 'inherit' });
}

async function convertWithPeer(bench, address, peer, input) {
  const { context, close } = await launch();
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => 'convertWith' in window);
    const convert = async (file) => {
      await page.locator('input').setInputFiles(file);
      return page.evaluate((which) => window.convertWith(which), peer);
    };
    await convert(bench.media.tone());
    const seconds = await convert(input);
    const download = page.waitForEvent('download');
    await page.locator('a').click();
    const output = join(bench.outputs, 'peer.mp3');
    await (await download).saveAs(output);
    await checkOutput(output, input, { tolerance: PEERS[peer].tolerance });
    return { seconds };
  } finally {
    await close();
  }
}

export async function run(bench) {
  install();
  const input = bench.media.video(bench.seconds ?? 600);
  const { sites, stop } = await serveSites({ peers: FOLDER });
  try {
    const results = await alternate(bench.runs, {
      ffmpeg: () => convertWithFfmpeg(bench, { input }),
      ...onEachSite(bench, { input }),
      ...Object.fromEntries(Object.keys(PEERS).map((peer) => [peer, () => convertWithPeer(bench, sites[0].address, peer, input)])),
    });
    const { ffmpeg, ...others } = results;
    return {
      figures: [
        figure('native ffmpeg: time', medianOf(ffmpeg), 's'),
        ...Object.entries(others).flatMap(([side, measured]) => [
          figure(`${side}: time ÷ ffmpeg`, medianRatio(measured, ffmpeg)),
          figure(`${side}: time`, medianOf(measured), 's'),
        ]),
      ],
      details: results,
    };
  } finally {
    stop();
  }
}
