/** The queue as a signal: how it changes, how far it is, and what is said of it. */
import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { STOPPED_CLOCK, tickBatchClock, workedMs } from '../queue/batch_clock';
import { batchOutlook, type BatchOutlook } from '../queue/batch_outlook';
import { EMPTY_QUEUE, reduceQueue, type Queue } from '../queue/queue';
import type { QueueEvent } from '../queue/queue_event';
import type { Progress } from '../shared/protocol';
import { announcement } from './announcements';

export interface QueueStore {
  readonly queue: ReadonlySignal<Queue>;
  /** Of the running job. */
  readonly progress: Signal<Progress | null>;
  /** Of all files that are being converted. */
  readonly outlook: ReadonlySignal<BatchOutlook>;
  /** For screen readers. */
  readonly announced: Signal<string>;
  dispatch(event: QueueEvent): void;
}

/** `changed` is called after each change, and may dispatch. `now`: milliseconds in which the page was awake. */
export function createQueueStore(changed: (event: QueueEvent) => void, now: () => number): QueueStore {
  const queue = signal<Queue>(EMPTY_QUEUE);
  const progress = signal<Progress | null>(null);
  const announced = signal('');
  let clock = STOPPED_CLOCK;
  const outlook = computed(() => batchOutlook(queue.value, progress.value?.fraction ?? 0, workedMs(clock, now()) / 1000));
  return {
    queue,
    progress,
    outlook,
    announced,
    dispatch(event) {
      const before = queue.peek();
      const after = reduceQueue(before, event);
      if (after === before) return;
      clock = tickBatchClock(clock, before, after, now());
      batch(() => {
        queue.value = after;
        announced.value = announcement(before, after) ?? announced.peek();
      });
      changed(event);
    },
  };
}
