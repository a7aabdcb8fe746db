/** How the list is ordered, and that it stays so when files come. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { ListOrder } from '../queue/order';
import type { QueueEvent } from '../queue/queue_event';
import type { QueueStore } from './queue_store';

export interface ListOrdering {
  readonly order: ReadonlySignal<ListOrder>;
  orderBy(order: ListOrder): void;
  /** By hand. `to`: its place in the list without it. */
  move(id: string, to: number): void;
  /** To be told of each change of the queue, after it. */
  follow(event: QueueEvent): void;
}

/** `failed`: what orders a list could not be loaded. */
export function createListOrdering({ queue, dispatch }: Pick<QueueStore, 'queue' | 'dispatch'>, failed: () => void): ListOrdering {
  const order = signal<ListOrder>('added');
  /** When each came, as nothing else remembers once they are in another order. */
  const arrivals = new Map<string, number>();

  const keep = (by: ListOrder): void => void (order.value = by);

  let isSorting = false;
  let isWanted = false;

  /** Once more where something came, or another order was asked for, while it did so. */
  async function sort(): Promise<void> {
    isWanted = true;
    if (isSorting) return;
    isSorting = true;
    try {
      const [{ sortedIds }, { createBreathe }] = await Promise.all([import('../queue/sorted_ids'), import('./breathe')]);
      while (isWanted) {
        isWanted = false;
        const by = order.peek();
        if (by === 'hand') continue;
        const ids = await sortedIds(queue.peek().jobs, by, arrivals, createBreathe());
        if (by === order.peek()) dispatch({ type: 'ordered', ids });
      }
    } catch {
      keep('hand');
      failed();
    } finally {
      isSorting = false;
    }
  }

  return {
    order,
    orderBy(by) {
      keep(by);
      void sort();
    },
    move(id, to) {
      keep('hand');
      dispatch({ type: 'moved', id, to });
    },
    follow(event) {
      if (event.type !== 'added') return;
      for (const { id } of event.files) arrivals.set(id, arrivals.size);
      if (order.peek() === 'name' || order.peek() === 'size') void sort();
    },
  };
}
