/**
 * Lets the worker's event loop take its next messages. A message to oneself, because timers that follow each other are held back
 * by 4 ms, and a resolved promise lets no message in at all.
 */
export function createYield(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
