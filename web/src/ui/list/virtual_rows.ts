/** Of a long list, which rows are near enough to be drawn, and where. Fetched when a list is long. */
import { defaultRangeExtractor, observeWindowOffset, observeWindowRect, Virtualizer, windowScroll, type Range } from '@tanstack/virtual-core';

export interface VirtualRowsOptions {
  /** In the list's order. */
  readonly ids: readonly string[];
  /** Places of rows that are drawn wherever they are. */
  readonly pinned: readonly number[];
  /** Of the list's beginning, below that of the page. */
  readonly top: number;
  /** What a row that was not drawn yet is expected to take, and what is between two. */
  readonly rowHeight: number;
  readonly gap: number;
  readonly changed: () => void;
}

export type VirtualRows = Virtualizer<Window, HTMLElement>;

/** Beyond the edge, so that a quick scroll shows no empty place. */
const OVERSCAN = 8;

export function createVirtualRows(options: VirtualRowsOptions): VirtualRows {
  return new Virtualizer<Window, HTMLElement>(settings(options));
}

export function updateVirtualRows(rows: VirtualRows, options: VirtualRowsOptions): void {
  const { ids } = options;
  // With another order each row's height goes with its job, which the old function still tells by the old order.
  const isSame = keys.get(rows)?.ids === ids;
  const getItemKey = isSame ? rows.options.getItemKey : (index: number) => ids[index] ?? index;
  keys.set(rows, { ids });
  rows.setOptions({ ...settings(options), getItemKey });
}

const keys = new WeakMap<VirtualRows, { readonly ids: readonly string[] }>();

function settings({ ids, pinned, top, rowHeight, gap, changed }: VirtualRowsOptions) {
  return {
    count: ids.length,
    getScrollElement: () => window,
    estimateSize: () => rowHeight,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    // Somebody may have scrolled while this was fetched: the page stays where it is.
    initialOffset: () => scrollY,
    scrollMargin: top,
    gap,
    overscan: OVERSCAN,
    getItemKey: (index: number) => ids[index] ?? index,
    rangeExtractor: (range: Range) => withPinned(defaultRangeExtractor(range), pinned, ids.length),
    onChange: changed,
  };
}

function withPinned(places: readonly number[], pinned: readonly number[], count: number): number[] {
  const all = new Set(places);
  for (const place of pinned) if (place >= 0 && place < count) all.add(place);
  return [...all].sort((a, b) => a - b);
}
