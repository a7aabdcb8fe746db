/** Gives the page its turn: a promise alone would keep it from drawing. By a message, as timers are held back where the page is hidden. */
const waiting: (() => void)[] = [];
let port: MessagePort | null = null;

/** Resolves after what the browser has to do. */
export function nextTask(): Promise<void> {
  const asking = (port ??= openPort());
  return new Promise((resolve) => {
    waiting.push(resolve);
    asking.postMessage(null);
  });
}

function openPort(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();
  return port2;
}
