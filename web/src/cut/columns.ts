/** What is drawn in each column of pixels. */
import { NUMBERS, type Pyramid } from './pyramid';

/** Full scale is 1. */
export interface Columns {
  readonly low: Float32Array;
  readonly high: Float32Array;
  readonly rms: Float32Array;
}

export function columnsFor(width: number): Columns {
  return { low: new Float32Array(width), high: new Float32Array(width), rms: new Float32Array(width) };
}

const FULL_SCALE = 32_767;

/**
 * Columns of `secondsPerColumn`, from the `firstColumn`-th of the sound on; returns how many of them are known, which are the first ones.
 * Columns lie on a grid of the whole sound, so that peaks do not flicker while it is moved. `originSeconds`: where the pyramid begins.
 */
export function fillColumns(pyramid: Pyramid, firstColumn: number, secondsPerColumn: number, columns: Columns, originSeconds = 0): number {
  const level = pyramid.levelFor(secondsPerColumn);
  if (!level) return 0;
  const { buckets, count, secondsPerBucket } = level;
  const bucketsPerColumn = secondsPerColumn / secondsPerBucket;
  const origin = originSeconds / secondsPerBucket;
  const width = columns.low.length;
  for (let column = 0; column < width; column += 1) {
    const from = (firstColumn + column) * bucketsPerColumn - origin;
    const first = Math.max(Math.floor(from), 0);
    if (first >= count) return column;
    const end = Math.min(Math.max(Math.ceil(from + bucketsPerColumn - 1e-6), first + 1), count);
    let lowest = FULL_SCALE;
    let highest = -FULL_SCALE;
    let squares = 0;
    for (let index = first * NUMBERS; index < end * NUMBERS; index += NUMBERS) {
      const low = buckets[index] ?? 0;
      const high = buckets[index + 1] ?? 0;
      const rms = buckets[index + 2] ?? 0;
      if (low < lowest) lowest = low;
      if (high > highest) highest = high;
      squares += rms * rms;
    }
    columns.low[column] = lowest / FULL_SCALE;
    columns.high[column] = highest / FULL_SCALE;
    columns.rms[column] = Math.sqrt(squares / (end - first)) / FULL_SCALE;
  }
  return width;
}
