import { execFileSync } from 'node:child_process';
import { figure } from '../lib/figures.mjs';

export const name = 'kernels';
export const measures =
  'each SIMD kernel beside LAME’s C function, both as WebAssembly in Node, on what LAME calls it with while it encodes music; and the whole encoder for each way to control the bitrate';
export const goal = 'none slower than the C it replaces';
/** The program itself takes the median of nine rounds. */
export const runs = 1;

const printedBy = (program) => JSON.parse(execFileSync(process.execPath, [`build/profile/kernels/${program}.cjs`], { encoding: 'utf8' }));

export async function run() {
  execFileSync('scripts/build', ['profile'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const kernels = printedBy('kernels_bench');
  const { cbr192, ...variable } = printedBy('encode_bench');
  const figures = [
    ...Object.entries(kernels).map(([kernel, { ratio }]) => figure(`${kernel}: time ÷ C`, ratio, '', { atMost: 1 })),
    ...Object.entries(variable).map(([side, { seconds }]) => figure(`encoder, ${side}: time ÷ that at 192 kbit/s`, seconds / cbr192.seconds)),
  ];
  return { figures, details: { kernels, encoder: { cbr192, ...variable } } };
}
