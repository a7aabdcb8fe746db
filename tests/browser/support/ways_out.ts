/**
 * Tries every way by which a page or a worker could reach another host. It is evaluated inside of them, in any browser, so it uses
 * nothing from outside of itself: `String(tryWaysOut)` can be sent anywhere.
 *
 * `address` is another origin's, ending in a slash, of a server that answers anything with CORS headers. Resolves with what became of
 * each way: `absent`, `refused`, or what else was seen. Only the server can tell for certain: see `listenElsewhere`.
 */
export async function tryWaysOut(address: string): Promise<Record<string, string>> {
  const LONGEST_MS = 5000;
  const scope = globalThis as unknown as Record<string, unknown> & { readonly navigator: Record<string, unknown> };

  function part<T>(name: string): T {
    const found = scope[name];
    if (found === undefined) throw new ReferenceError('absent');
    return found as T;
  }
  type Maker = new (...values: unknown[]) => EventTarget & Record<string, (...values: unknown[]) => unknown>;

  /** Resolves at the first of the events that says that it went well, rejects at `error`. */
  function told(target: EventTarget, good: string): Promise<void> {
    return new Promise((resolve, reject) => {
      target.addEventListener(good, () => resolve());
      for (const bad of ['error', 'close']) target.addEventListener(bad, () => reject(new Error(bad)));
    });
  }

  /** A worker that fetches says what came of it. */
  async function askWorker(script: string): Promise<void> {
    const worker = new (part<Maker>('Worker'))(script);
    const answer = await new Promise<string>((resolve) => {
      worker.addEventListener('message', (event) => resolve((event as MessageEvent<string>).data));
      worker.addEventListener('error', () => resolve('refused'));
    });
    worker['terminate']?.();
    if (answer !== 'open') throw new Error(answer);
  }
  const fetching = (name: string): string =>
    `fetch('${address}${name}', { mode: 'no-cors' }).then(() => postMessage('open'), () => postMessage('refused'))`;

  const ways: Record<string, () => Promise<unknown> | unknown> = {
    fetch: () => part<typeof fetch>('fetch')(`${address}fetch`, { method: 'POST', mode: 'no-cors', body: 'secret' }),
    XMLHttpRequest: () => {
      const request = new (part<Maker>('XMLHttpRequest'))();
      request['open']?.('POST', `${address}xhr`);
      request['send']?.('secret');
      return told(request, 'load');
    },
    XMLHttpRequestSync: () => {
      const request = new (part<Maker>('XMLHttpRequest'))();
      request['open']?.('GET', `${address}xhr-sync`, false);
      request['send']?.();
    },
    WebSocket: () => told(new (part<Maker>('WebSocket'))(`${address.replace('http', 'ws')}socket`), 'open'),
    WebSocketStream: () =>
      (new (part<Maker>('WebSocketStream'))(`${address.replace('http', 'ws')}stream`) as unknown as { opened: Promise<void> }).opened,
    WebTransport: () =>
      (new (part<Maker>('WebTransport'))(`${address.replace('http:', 'https:')}transport`) as unknown as { ready: Promise<void> }).ready,
    EventSource: () => told(new (part<Maker>('EventSource'))(`${address}events`), 'open'),
    import: () => import(/* @vite-ignore */ `${address}import.js`),
    importScripts: () => part<(script: string) => void>('importScripts')(`${address}import-scripts.js`),
    FontFace: () =>
      (new (part<Maker>('FontFace'))('elsewhere', `url(${address}font.woff2)`) as unknown as { load(): Promise<void> }).load(),
    caches: async () => {
      const cache = await part<CacheStorage>('caches').open('elsewhere');
      try {
        await cache.add(`${address}cache`);
      } finally {
        await caches.delete('elsewhere');
      }
    },
    sendBeacon: () => {
      const send = scope.navigator['sendBeacon'] as ((...values: unknown[]) => boolean) | undefined;
      if (!send) throw new ReferenceError('absent');
      // True says no more than that it was queued; the server tells.
      send.call(scope.navigator, `${address}beacon`, 'secret');
      throw new Error('no answer');
    },
    Worker: () => askWorker(`${address}worker.js`),
    WorkerOfBlob: () => {
      part('Worker');
      return askWorker(URL.createObjectURL(new Blob([fetching('blob-worker')], { type: 'text/javascript' })));
    },
    WorkerOfData: () => askWorker(`data:text/javascript,${encodeURIComponent(fetching('data-worker'))}`),
    SharedWorker: () => {
      const worker = new (part<Maker>('SharedWorker'))(`data:text/javascript,${encodeURIComponent(`onconnect = () => ${fetching('shared-worker')}`)}`);
      return told(worker, 'message');
    },
    // Only pages have what follows.
    Image: () => {
      const image = new (part<Maker>('Image'))();
      (image as unknown as { src: string }).src = `${address}image.png`;
      return told(image, 'load');
    },
    form: () => {
      const form = part<Document>('document').createElement('form');
      Object.assign(form, { action: `${address}form`, method: 'post', target: 'elsewhere' });
      document.body.append(form);
      form.submit();
      form.remove();
      throw new Error('no answer');
    },
    frame: async () => {
      const frame = part<Document>('document').createElement('iframe');
      frame.src = `${address}frame`;
      // A frame that was blocked loads as well.
      const loaded = told(frame, 'load');
      document.body.append(frame);
      await loaded.finally(() => frame.remove());
      throw new Error('no answer');
    },
    RTCPeerConnection: async () => {
      const connection = new (part<typeof RTCPeerConnection>('RTCPeerConnection'))({
        iceServers: [{ urls: `turn:${new URL(address).host}?transport=tcp`, username: 'secret', credential: 'secret' }],
      });
      connection.createDataChannel('elsewhere');
      const gathered = new Promise<void>((resolve) => {
        connection.onicegatheringstatechange = () => connection.iceGatheringState === 'complete' && resolve();
      });
      await connection.setLocalDescription(await connection.createOffer());
      await gathered;
      connection.close();
      throw new Error('no answer');
    },
  };

  const outcomes: Record<string, string> = {};
  await Promise.all(
    Object.entries(ways).map(async ([name, attempt]) => {
      try {
        const unanswered = new Promise<string>((resolve) => setTimeout(() => resolve('unanswered'), LONGEST_MS));
        const answered = Promise.resolve(attempt()).then(() => 'open');
        outcomes[name] = await Promise.race([answered, unanswered]);
      } catch (error) {
        outcomes[name] = error instanceof ReferenceError && error.message === 'absent' ? 'absent' : 'refused';
      }
    }),
  );
  return outcomes;
}

const CHANNEL = 'ways-out';

/**
 * For browsers whose drivers cannot evaluate anything in workers: a script to be put before a worker's own. The worker then tries
 * its ways out when `askWorkers` asks.
 */
export const LISTENS = `{
  const channel = new BroadcastChannel('${CHANNEL}');
  channel.onmessage = async ({ data }) => {
    if (data.address) channel.postMessage({ name, outcomes: await (${String(tryWaysOut)})(data.address) });
  };
}`;

/** To be evaluated in the page, as text: resolves with the outcomes of `count` workers that listen. */
export const ASK_WORKERS = `(address, count) => new Promise((resolve) => {
  const channel = new BroadcastChannel('${CHANNEL}');
  const answers = [];
  channel.onmessage = ({ data }) => {
    if (data.outcomes) answers.push(data);
    if (answers.length === count) resolve(answers);
  };
  channel.postMessage({ address });
})`;
