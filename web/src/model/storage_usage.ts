/** How much results take, and how much is left. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Queue } from '../queue/queue';
import type { ResultStore } from '../shared/converter';

export interface Usage {
  readonly usedBytes: number;
  readonly availableBytes: number | null;
}

export interface StorageUsage {
  readonly usage: ReadonlySignal<Usage>;
  /** Asks anew; what was known stays until the answer is there. */
  refresh(store: ResultStore): void;
}

export function createStorageUsage(queue: () => Queue): StorageUsage {
  const usage = signal<Usage>({ usedBytes: 0, availableBytes: null });
  return {
    usage,
    refresh(store) {
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
    },
  };
}
