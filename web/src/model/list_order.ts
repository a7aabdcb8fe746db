/** How the list is ordered, and that it stays so when files come. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { sortedIds, type ListOrder } from '../queue/order';
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

export function createListOrdering({ queue, dispatch }: Pick<QueueStore, 'queue' | 'dispatch'>): ListOrdering {
  const order = signal<ListOrder>('added');
  /** When each came, as nothing else remembers once they are in another order. */
  const arrivals = new Map<string, number>();

  const keep = (by: ListOrder): void => void (order.value = by);

  function sort(): void {
    const by = order.peek();
    if (by !== 'hand') dispatch({ type: 'ordered', ids: sortedIds(queue.peek().jobs, by, arrivals) });
  }

  return {
    order,
    orderBy(by) {
      keep(by);
      sort();
    },
    move(id, to) {
      keep('hand');
      dispatch({ type: 'moved', id, to });
    },
    follow(event) {
      if (event.type !== 'added') return;
      for (const { id } of event.files) arrivals.set(id, arrivals.size);
      if (order.peek() === 'name' || order.peek() === 'size') sort();
    },
  };
}
