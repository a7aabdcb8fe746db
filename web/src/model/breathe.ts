import type { Breathe } from '../queue/sort_in_turns';

/** Far below the 50 ms that people begin to notice. */
const LONGEST_MS = 12;

/** Lets the page draw and answer, whenever it was kept from that for a while. By a message: timers are held back where the page is hidden. */
export function createBreathe(): Breathe {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  let last = performance.now();
  port1.onmessage = () => {
    last = performance.now();
    waiting.shift()?.();
  };
  return () => {
    if (performance.now() - last < LONGEST_MS) return null;
    return new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
  };
}
