import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps the keyboard's place in a list whose items change and vanish: when the focused control is gone, the focus goes to its item,
 * to the item that took its place, or out of the empty list. Items are the list's children, focusable and with `data-id`.
 * `wanted`: the one that is to get it as soon as it is drawn.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, wanted: RefObject<string | null>, leave: () => void): void {
  // Read while drawing, when the elements of the last drawing are still there.
  const before = focusedItem(list.current);

  useLayoutEffect(() => {
    if (!list.current) return;
    const items = Array.from(list.current.children);
    const itemOf = (id: string | null | undefined) => items.find((item) => item instanceof HTMLElement && item.dataset['id'] === id);
    const asked = wanted.current === null ? undefined : itemOf(wanted.current);
    if (asked instanceof HTMLElement) {
      wanted.current = null;
      asked.focus();
      return;
    }
    if (!before || isFocusSomewhere()) return;
    const target = itemOf(before.id);
    const next = target ?? items[Math.min(before.index, items.length - 1)];
    if (next instanceof HTMLElement) next.focus();
    else leave();
  });
}

function focusedItem(list: HTMLElement | null): { readonly id: string | undefined; readonly index: number } | null {
  const focused = document.activeElement;
  if (!list || !focused) return null;
  const items = Array.from(list.children);
  const index = items.findIndex((item) => item.contains(focused));
  const item = items[index];
  return item instanceof HTMLElement ? { id: item.dataset['id'], index } : null;
}

function isFocusSomewhere(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body;
}
