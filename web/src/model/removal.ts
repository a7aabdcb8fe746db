/** Jobs that leave the list, and with them what runs for them and what they left on disk. */
import type { ReadonlySignal } from '@preact/signals';
import { expiredJobs } from '../queue/expiry';
import type { ResultStore } from '../shared/converter';
import type { Retention } from '../shared/retention';
import type { Conversions } from './conversions';
import type { QueueStore } from './queue_store';

export interface Removal {
  remove(ids: readonly string[]): void;
  removeExpired(): void;
}

export function createRemoval(
  { queue, dispatch }: QueueStore,
  conversions: Conversions,
  retention: ReadonlySignal<Retention>,
  usageChanged: (store: ResultStore) => void,
): Removal {
  function remove(ids: readonly string[]): void {
    const wanted = new Set(ids);
    const jobs = queue.peek().jobs.filter((job) => wanted.has(job.id));
    dispatch({ type: 'removed', ids });
    if (jobs.some((job) => job.state === 'running')) conversions.cancel();
    const store = conversions.store();
    if (!store) return;
    const deletions = jobs.map((job) => (job.state === 'done' ? store.delete(job.id, job.result) : undefined));
    void Promise.allSettled(deletions).then(() => usageChanged(store));
  }

  function removeExpired(): void {
    const expired = expiredJobs(queue.peek().jobs, Date.now(), retention.peek());
    if (expired.length > 0) remove(expired.map(({ id }) => id));
  }

  return { remove, removeExpired };
}
