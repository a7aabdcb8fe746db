import { execFileSync } from 'node:child_process';
import { figure } from '../lib/figures.mjs';
import { median } from '../lib/rounds.mjs';

export const name = 'analysis';
export const measures =
  'the pass that measures a sound (envelope, loudness, true peak, sides, clipping, bandwidth) beside decoding alone, in turns: as WebAssembly in Node, and natively';
export const goal = '≥ 0.8 × the speed of decoding alone';
export const runs = 9;

const SECONDS = 300;

const FORMATS = {
  AAC: ['m4a', ['-c:a', 'aac', '-b:a', '192k']],
  MP3: ['mp3', ['-c:a', 'libmp3lame', '-b:a', '192k']],
  Opus: ['opus', ['-c:a', 'libopus', '-b:a', '128k']],
  FLAC: ['flac', ['-c:a', 'flac']],
};

export async function run(bench) {
  const seconds = bench.seconds ?? SECONDS;
  const inputs = Object.values(FORMATS).map(([extension, settings]) => bench.media.sound(seconds, extension, settings));
  execFileSync('scripts/build', ['profile'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const programs = {
    WebAssembly: [process.execPath, 'build/profile/analysis_bench/analysis_bench.cjs'],
    natively: ['build/native/analysis_bench/analysis_bench'],
  };
  const details = {};
  const figures = [];
  for (const [side, [program, ...words]] of Object.entries(programs)) {
    const printed = JSON.parse(execFileSync(program, [...words, String(bench.runs), ...inputs], { encoding: 'utf8' }));
    details[side] = Object.fromEntries(Object.keys(FORMATS).map((format, index) => [format, printed[index]]));
    for (const [format, { sound, decoding, analysing }] of Object.entries(details[side])) {
      const speeds = decoding.map((time, round) => time / analysing[round]);
      figures.push(
        figure(`${format}, ${side}: speed ÷ decoding alone`, median(speeds), '', { atLeast: 0.8 }),
        figure(`${format}, ${side}: times real time`, sound / median(analysing)),
      );
    }
  }
  return { figures, details };
}
