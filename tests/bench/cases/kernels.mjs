import { execFileSync } from 'node:child_process';
import { figure } from '../lib/figures.mjs';

export const name = 'kernels';
export const measures =
  'each SIMD kernel beside LAME’s C function, both as WebAssembly in Node, on what LAME calls it with while it encodes music';
export const goal = 'none slower than the C it replaces';
/** The program itself takes the median of nine rounds. */
export const runs = 1;

export async function run() {
  execFileSync('scripts/build', ['profile'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const kernels = JSON.parse(execFileSync(process.execPath, ['build/profile/kernels/kernels_bench.cjs'], { encoding: 'utf8' }));
  const figures = Object.entries(kernels).map(([kernel, { ratio }]) => figure(`${kernel}: time ÷ C`, ratio, '', { atMost: 1 }));
  return { figures, details: kernels };
}
