/**
 * Tries to reach `address`, another origin's, in the ways that pages and workers have. It is evaluated inside of them, so it uses nothing
 * from outside of itself. Resolves with those that did not fail.
 */
export async function tryWaysOut(address: string): Promise<string[]> {
  const told = (target: EventTarget, good: string): Promise<void> =>
    new Promise((resolve, reject) => {
      target.addEventListener(good, () => resolve());
      for (const bad of ['error', 'close']) target.addEventListener(bad, () => reject(new Error(bad)));
    });
  const ways: Record<string, () => Promise<unknown>> = {
    fetch: () => fetch(`${address}fetch`, { method: 'POST', mode: 'no-cors', body: 'secret' }),
    XMLHttpRequest: () => {
      const request = new XMLHttpRequest();
      request.open('POST', `${address}xhr`);
      request.send('secret');
      return told(request, 'load');
    },
    WebSocket: () => told(new WebSocket(`${address.replace('http', 'ws')}socket`), 'open'),
    EventSource: () => told(new EventSource(`${address}events`), 'open'),
  };
  const open: string[] = [];
  await Promise.all(
    Object.entries(ways).map(async ([name, attempt]) => {
      try {
        await attempt();
        open.push(name);
      } catch {
        // As it should be.
      }
    }),
  );
  return open;
}
