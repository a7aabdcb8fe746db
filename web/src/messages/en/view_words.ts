import { formatCount } from '../format';

/** By which files of a long list are found. */
export const viewWords = {
  view: 'Find files of the list',
  search: 'Search',
  show: 'Show',
  inOrder: 'Order',
  orders: { added: 'As added', name: 'By name', size: 'Smallest first', hand: 'By hand' },
  filters: {
    all: (count: number) => `All (${formatCount(count)})`,
    waiting: (count: number) => `Waiting (${formatCount(count)})`,
    missing: (count: number) => `To choose again (${formatCount(count)})`,
    failed: (count: number) => `Failed (${formatCount(count)})`,
    done: (count: number) => `Done (${formatCount(count)})`,
  },
};
