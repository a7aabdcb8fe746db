import type { Breathe } from '../queue/sort_in_turns';
import { nextTask } from './next_task';

/** Far below the 50 ms that people begin to notice. */
const LONGEST_MS = 12;

/** Lets the page draw and answer, whenever it was kept from that for a while. */
export function createBreathe(): Breathe {
  let last = performance.now();
  return () => {
    if (performance.now() - last < LONGEST_MS) return null;
    return nextTask().then(() => void (last = performance.now()));
  };
}
