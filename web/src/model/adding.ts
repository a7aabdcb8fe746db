/** Thousands of files at once, in tasks so short that the page stays alive meanwhile. */
import { nextTask } from './next_task';

/** Each with its row's worth of work: the reducer's, the announcement's, the drawing's. */
const FILES_AT_ONCE = 250;

/** The first at once. Resolves when all are handed over, with how many chunks it took. */
export async function inChunks<Value>(values: readonly Value[], hand: (chunk: readonly Value[]) => void): Promise<number> {
  for (let start = 0; start < values.length; start += FILES_AT_ONCE) {
    if (start > 0) await nextTask();
    hand(values.slice(start, start + FILES_AT_ONCE));
  }
  return Math.ceil(values.length / FILES_AT_ONCE);
}
