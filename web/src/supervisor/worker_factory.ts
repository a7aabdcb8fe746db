import checksumScript from '../engine/checksum_worker.ts?worker&url';
import conversionScript from '../engine/conversion_worker.ts?worker&url';
import encoderScript from '../engine/encoder_worker.ts?worker&url';
import storageProbeScript from '../engine/storage_probe_worker.ts?worker&url';

/** The parts of a `Worker` that the supervisor takes. */
export interface EngineWorker {
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown, transfer: Transferable[]): void;
  terminate(): void;
}

export interface WorkerFactory {
  conversion(): EngineWorker;
  encoder(index: number): EngineWorker;
}

/**
 * All workers belong to the page: a worker that starts workers of its own is missing in older Safari, and what the page started it
 * can end.
 */
export const browserWorkers: WorkerFactory = {
  conversion: () => startUnderPolicy(conversionScript, 'conversion'),
  encoder: (index) => startUnderPolicy(encoderScript, `encoder ${index}`),
};

export function startStorageProbe(): EngineWorker {
  return startUnderPolicy(storageProbeScript, 'storage probe');
}

export function startChecksums(): EngineWorker {
  return startUnderPolicy(checksumScript, 'checksums');
}

/**
 * A worker takes its Content-Security-Policy from the response that brought its script, and a host without headers sends none: it
 * could connect to anywhere. So its script is a `blob:`, which gives it the page's policy.
 */
function startUnderPolicy(script: string, name: string): Worker {
  return new Worker(mustComeFromItsAddress() ? script : blobAddress(script), { type: 'module', name });
}

/**
 * Firefox 153 leaves workers of a `blob:` without the service worker, and so without what is kept for when there is no network. Where the
 * service worker serves this page, it adds the policy to the scripts of workers (`service_worker/policy.ts`), so there they come from
 * their own address. Not everywhere: WebKitGTK 2.50 could not load the WebAssembly from such workers when there was no network.
 */
function mustComeFromItsAddress(): boolean {
  return 'mozInnerScreenX' in window && navigator.serviceWorker?.controller != null;
}

const addresses = new Map<string, string>();

/**
 * A worker whose script is a `blob:` takes the page's policy (HTML, “initialize a policy container from a fetch response”), and passes
 * it on to what it imports. The import is static: a worker is given its messages once its script and all that is imported so has run.
 */
function blobAddress(script: string): string {
  let address = addresses.get(script);
  if (address === undefined) {
    const source = `import ${JSON.stringify(new URL(script, location.href).href)};`;
    address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    // Never revoked: workers are replaced as long as the page lives.
    addresses.set(script, address);
  }
  return address;
}
