/** What of a long list is seen, and in which order. */
import { viewWords } from '../../messages/view_words';
import type { ListOrder } from '../../queue/order';
import type { ListFilter } from '../../queue/shown_jobs';
import type { Tally } from '../../queue/tally';

export interface ViewBarProps {
  readonly tally: Tally;
  readonly total: number;
  readonly filter: ListFilter;
  readonly search: string;
  readonly order: ListOrder;
  readonly onFilter: (filter: ListFilter) => void;
  readonly onSearch: (search: string) => void;
  readonly onOrder: (order: ListOrder) => void;
}

const ORDERS: readonly ListOrder[] = ['added', 'name', 'size', 'hand'];

export function ViewBar({ tally, total, filter, search, order, onFilter, onSearch, onOrder }: ViewBarProps) {
  const finished = tally.done + tally.failed + tally.cancelled;
  const counts: readonly (readonly [ListFilter, number])[] = [
    ['all', total],
    ['waiting', total - finished - tally.missing],
    ...(tally.missing > 0 || filter === 'missing' ? [['missing', tally.missing] as const] : []),
    ['failed', tally.failed + tally.cancelled],
    ['done', tally.done],
  ];
  return (
    <div class="view-bar" role="search" aria-label={viewWords.view}>
      <input
        type="search"
        class="view-search"
        aria-label={viewWords.search}
        placeholder={viewWords.search}
        value={search}
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
      />
      <select aria-label={viewWords.show} value={filter} onChange={({ currentTarget }) => onFilter(currentTarget.value as ListFilter)}>
        {counts.map(([one, count]) => (
          <option key={one} value={one}>
            {viewWords.filters[one](count)}
          </option>
        ))}
      </select>
      <select aria-label={viewWords.inOrder} value={order} onChange={({ currentTarget }) => onOrder(currentTarget.value as ListOrder)}>
        {ORDERS.map((one) => (
          <option key={one} value={one}>
            {viewWords.orders[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
