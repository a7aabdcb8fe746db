/** Which rows of a list are drawn, and where: all of a short one, of a long one those that are near the window. */
import { signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { VirtualRows, VirtualRowsOptions } from './virtual_rows';

export interface RowPlace {
  readonly index: number;
  /** Pixels below the list's beginning; `null`: behind the one before it. */
  readonly start: number | null;
}

export interface RowWindow {
  readonly places: readonly RowPlace[];
  /** Of the whole list, in pixels; `null`: as its rows are. */
  readonly height: number | null;
  /** To be given each row's element, which has its index as `data-index`. */
  readonly measure: ((element: HTMLElement | null) => void) | null;
}

/** Up to so many, all are drawn, and nothing needs to be fetched. */
const ROWS_AT_ONCE = 100;

/** Where no row was drawn yet. */
const ROW_HEIGHT = 86;

/** Of more, until what is needed for them is there. */
const ROWS_AT_FIRST = 40;

const script = signal<typeof import('./virtual_rows') | null>(null);
const isWithoutScript = signal(false);
let isLoading = false;

function load(): void {
  if (isLoading || script.peek()) return;
  isLoading = true;
  import('./virtual_rows')
    .then(
      (loaded) => (script.value = loaded),
      // The beginning of the list is there; the next change of it tries again.
      () => (isWithoutScript.value = true),
    )
    .finally(() => (isLoading = false));
}

/** `ids`: of the rows, the same array as long as they are the same. `pinned`: places of those that are drawn wherever they are. */
export function useRowWindow(list: RefObject<HTMLElement | null>, ids: readonly string[], pinned: readonly number[]): RowWindow {
  const [, redraw] = useReducer((times: number, _: undefined) => times + 1, 0);
  const made = useRef<VirtualRows | null>(null);
  /** Drawn anew for the scrolling alone, by which the list's beginning does not move: to ask for it would lay out the page. */
  const isScrolled = useRef(false);
  const measures = useRef({ top: 0, rowHeight: ROW_HEIGHT, gap: 0 });
  const isLong = ids.length > ROWS_AT_ONCE;
  const parts = isLong ? script.value : null;
  useEffect(() => {
    if (isLong) load();
  }, [isLong, ids]);

  const changed = (): void => {
    isScrolled.current = true;
    redraw(undefined);
  };
  if (!parts) made.current = null;
  else {
    if (!made.current && list.current) measures.current = measured(list.current);
    const options: VirtualRowsOptions = { ids, pinned, ...measures.current, changed };
    made.current ??= parts.createVirtualRows(options);
    parts.updateVirtualRows(made.current, options);
  }
  const rows = made.current;

  useLayoutEffect(() => rows?._didMount(), [rows]);
  useLayoutEffect(() => {
    if (!rows || !list.current) return;
    rows._willUpdate();
    if (isScrolled.current) {
      isScrolled.current = false;
      return;
    }
    const top = topOf(list.current);
    if (top === measures.current.top) return;
    measures.current = { ...measures.current, top };
    redraw(undefined);
  });

  const atFirst = isLong && !isWithoutScript.value ? ROWS_AT_FIRST : ROWS_AT_ONCE;
  if (!rows) return { places: ids.slice(0, atFirst).map((_, index) => ({ index, start: null })), height: null, measure: null };
  const { top } = measures.current;
  return {
    places: rows.getVirtualItems().map(({ index, start }) => ({ index, start: start - top })),
    height: rows.getTotalSize(),
    measure: rows.measureElement,
  };
}

function topOf(list: HTMLElement): number {
  return Math.round(list.getBoundingClientRect().top + scrollY);
}

function measured(list: HTMLElement): { readonly top: number; readonly rowHeight: number; readonly gap: number } {
  const [first] = list.children;
  return {
    top: topOf(list),
    rowHeight: first instanceof HTMLElement ? first.offsetHeight : ROW_HEIGHT,
    gap: parseFloat(getComputedStyle(list).rowGap) || 0,
  };
}
