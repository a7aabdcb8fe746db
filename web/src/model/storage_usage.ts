/** How much results take, and how much is left. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Queue } from '../queue/queue';
import type { ResultStore } from '../shared/converter';
import { createPace } from './pace';

export interface Usage {
  readonly usedBytes: number;
  readonly availableBytes: number | null;
}

/** The browser adds up all that the page keeps. */
const ASKED_EVERY_MS = 1000;

export interface StorageUsage {
  readonly usage: ReadonlySignal<Usage>;
  /** Asks anew; what was known stays until the answer is there. */
  refresh(store: ResultStore): void;
}

export function createStorageUsage(queue: () => Queue): StorageUsage {
  const usage = signal<Usage>({ usedBytes: 0, availableBytes: null });
  let asked: ResultStore | null = null;

  function ask(store: ResultStore): void {
    const inMemory = queue().jobs.reduce(
      (sum, job) => sum + (job.state === 'done' && job.result.where === 'memory' ? job.result.bytes : 0),
      0,
    );
    void store
      .usage()
      .then(({ usedBytes, availableBytes }) => {
        // A store in memory may or may not count what it handed out.
        usage.value = { usedBytes: Math.max(usedBytes, inMemory), availableBytes };
      })
      .catch(() => undefined);
  }

  const asking = createPace(() => asked && ask(asked), ASKED_EVERY_MS, () => performance.now());
  return {
    usage,
    refresh(store) {
      asked = store;
      asking.soon();
    },
  };
}
