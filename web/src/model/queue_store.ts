/** The queue as a signal: how it changes, how far it is, and what is said of it. */
import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { STOPPED_CLOCK, tickBatchClock, workedMs } from '../queue/batch_clock';
import { batchOutlook, type BatchOutlook } from '../queue/batch_outlook';
import { EMPTY_QUEUE, reduceQueue, type Queue } from '../queue/queue';
import type { QueueEvent } from '../queue/queue_event';
import type { Progress } from '../shared/protocol';
import { announcement } from './announcements';
import { CalmSignal } from './calm_signal';
import { createPace } from './pace';

export interface QueueStore {
  /** `value` follows what the engine reports ten times a second, what somebody does at once; `peek()` is how it is. */
  readonly queue: ReadonlySignal<Queue>;
  /** Of the running job; told together with the queue. */
  readonly progress: ReadonlySignal<Progress | null>;
  /** Of all files that are being converted. */
  readonly outlook: ReadonlySignal<BatchOutlook>;
  /** For screen readers. */
  readonly announced: Signal<string>;
  dispatch(event: QueueEvent): void;
  showProgress(progress: Progress | null): void;
}

/** A page that is drawn anew for each of thirty files a second has no time to convert them. */
const TOLD_EVERY_MS = 100;

/** What may come for one file after the other. */
const COME_FAST: ReadonlySet<QueueEvent['type']> = new Set<QueueEvent['type']>(['restored', 'added', 'found', 'probed', 'started', 'opened', 'done', 'failed', 'saved', 'verified']);

/** `changed` is called after each change, and may dispatch. `now`: milliseconds in which the page was awake. */
export function createQueueStore(changed: (event: QueueEvent) => void, now: () => number): QueueStore {
  const queue = new CalmSignal<Queue>(EMPTY_QUEUE);
  const progress = new CalmSignal<Progress | null>(null);
  const announced = signal('');
  let clock = STOPPED_CLOCK;
  const outlook = computed(() => batchOutlook(queue.value, progress.value?.fraction ?? 0, workedMs(clock, now()) / 1000));
  const telling = createPace(
    () =>
      batch(() => {
        queue.tell();
        progress.tell();
      }),
    TOLD_EVERY_MS,
    () => performance.now(),
  );
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
      queue.keep(after);
      announced.value = announcement(before, after) ?? announced.peek();
      if (COME_FAST.has(event.type)) telling.soon();
      else telling.atOnce();
      changed(event);
    },
    showProgress(value) {
      progress.keep(value);
      telling.soon();
    },
  };
}
