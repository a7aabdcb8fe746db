/** Jobs that leave the list, and with them what runs for them; what they left on disk goes when nobody wants them back. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { expiredJobs } from '../queue/expiry';
import { recordOf, type Job } from '../queue/job';
import { removable, type RemovedJob } from '../queue/returning';
import type { ResultRecord, ResultStore } from '../shared/converter';
import type { Retention } from '../shared/retention';
import type { Conversions } from './conversions';
import type { QueueStore } from './queue_store';

export interface Removal {
  /** What was removed last, and can be had back. */
  readonly removed: ReadonlySignal<readonly RemovedJob[]>;
  /** Why, where nobody removed them one by one. */
  readonly whyRemoved: ReadonlySignal<string | null>;
  /** Those that were removed before cannot be had back any more. */
  remove(ids: readonly string[], why?: string): void;
  undoRemove(): void;
  /** They are gone for good. */
  forgetRemoved(): void;
  removeExpired(): void;
}

export function createRemoval(
  { queue, dispatch }: QueueStore,
  conversions: Conversions,
  retention: ReadonlySignal<Retention>,
  usageChanged: (store: ResultStore) => void,
): Removal {
  const removed = signal<readonly RemovedJob[]>([]);
  const whyRemoved = signal<string | null>(null);

  function takeOut(ids: readonly string[]): readonly RemovedJob[] {
    const { jobs } = queue.peek();
    const wanted = new Set(ids);
    const taken = removable(jobs, wanted);
    const isRunning = jobs.some((job) => job.state === 'running' && wanted.has(job.id));
    dispatch({ type: 'removed', ids });
    if (isRunning) conversions.cancel();
    return taken;
  }

  function drop(taken: readonly RemovedJob[]): void {
    const store = conversions.store();
    if (!store || taken.length === 0) return;
    const deletions = taken.map(({ job }) => (job.state === 'done' ? store.delete(job.id, job.result) : conversions.discard(job.id)));
    void Promise.allSettled(deletions).then(() => usageChanged(store));
  }

  function forgetRemoved(): void {
    const gone = removed.peek();
    removed.value = [];
    drop(gone);
  }

  return {
    removed,
    whyRemoved,
    remove(ids, why) {
      forgetRemoved();
      whyRemoved.value = why ?? null;
      const taken = takeOut(ids);
      removed.value = taken;
      // For a later visit they are gone already.
      conversions.store()?.withdraw(taken.flatMap(({ job }) => recordIn(job)));
    },
    undoRemove() {
      const jobs = removed.peek();
      removed.value = [];
      if (jobs.length === 0) return;
      for (const record of jobs.flatMap(({ job }) => recordIn(job))) conversions.store()?.keep(record);
      dispatch({ type: 'returned', jobs });
    },
    forgetRemoved,
    removeExpired() {
      const expired = expiredJobs(queue.peek().jobs, Date.now(), retention.peek());
      if (expired.length > 0) drop(takeOut(expired.map(({ id }) => id)));
    },
  };
}

function recordIn(job: Job): readonly ResultRecord[] {
  const record = job.state === 'done' ? recordOf(job) : null;
  return record ? [record] : [];
}
