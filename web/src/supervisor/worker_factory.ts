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
  conversion: () =>
    new Worker(new URL('../engine/conversion_worker.ts', import.meta.url), { type: 'module', name: 'conversion' }),
  encoder: (index) =>
    new Worker(new URL('../engine/encoder_worker.ts', import.meta.url), { type: 'module', name: `encoder ${index}` }),
};

export function startStorageProbe(): EngineWorker {
  return new Worker(new URL('../engine/storage_probe_worker.ts', import.meta.url), { type: 'module', name: 'storage probe' });
}
