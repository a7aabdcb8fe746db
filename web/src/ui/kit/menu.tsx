/** A button, with three dots unless it says more, and what can be done about the thing that it belongs to (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/). */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MoreIcon } from './icons';

export interface MenuItem {
  readonly name: string;
  readonly act: () => void;
  readonly isDisabled?: boolean;
}

export interface MenuProps {
  /** Of the button. */
  readonly label: string;
  /** Asked for when the menu opens. */
  readonly items: () => readonly MenuItem[];
  /** What the button says, whose name that is then; the label is the menu's. */
  readonly button?: { readonly isMain: boolean; readonly content: ComponentChildren };
}

export function Menu({ label, items, button: shown }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<readonly MenuItem[] | null>(null);
  const isOpen = opened !== null;

  useLayoutEffect(() => {
    const element = menu.current;
    const opener = button.current;
    if (!isOpen || !element || !opener) return undefined;
    place(element, opener);
    focusItem(element, 0);
    const close = (): void => setOpened(null);
    // A page that comes to rest is not one that somebody scrolls.
    const { scrollY: start } = window;
    const closeElsewhere = (): void => {
      if (Math.abs(scrollY - start) > GAP) close();
    };
    const closeBeside = ({ target }: Event): void => {
      if (target instanceof Node && !element.contains(target) && !opener.contains(target)) close();
    };
    window.addEventListener('scroll', closeElsewhere, { passive: true });
    document.addEventListener('pointerdown', closeBeside);
    return () => {
      window.removeEventListener('scroll', closeElsewhere);
      document.removeEventListener('pointerdown', closeBeside);
      // Gone with what had the focus.
      if (document.activeElement === document.body) opener.focus({ preventScroll: true });
    };
  }, [isOpen]);

  function onKey(event: KeyboardEvent): void {
    // What the row does by these keys is not meant.
    event.stopPropagation();
    const items = itemsOf(menu.current);
    const index = items.findIndex((item) => item === document.activeElement);
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Tab' || event.key === 'Escape') setOpened(null);
    if (event.key === 'Escape') event.preventDefault();
    if (to === undefined) return;
    event.preventDefault();
    focusItem(menu.current, to);
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        class={shown ? (shown.isMain ? 'button button-primary' : 'button') : 'button button-quiet button-icon item-menu'}
        aria-label={shown ? undefined : label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpened(isOpen ? null : items())}
      >
        {shown ? shown.content : <MoreIcon />}
      </button>
      {opened && (
        <div ref={menu} id={id} class="menu" role="menu" aria-label={label} onKeyDown={onKey}>
          {opened.map(({ name, act, isDisabled = false }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class="menu-item"
              disabled={isDisabled}
              onClick={() => {
                // First, so that what it does finds the focus where it belongs.
                button.current?.focus();
                setOpened(null);
                act();
              }}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

const GAP = 4;

/** Below the button where there is room, else above it; ends where the button ends. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = at.bottom + GAP;
  const top = below + height > innerHeight ? Math.max(at.top - GAP - height, GAP) : below;
  const left = getComputedStyle(button).direction === 'rtl' ? at.left : at.right - width;
  menu.style.top = `${top}px`;
  menu.style.left = `${Math.min(Math.max(left, GAP), innerWidth - width - GAP)}px`;
}

function itemsOf(menu: HTMLElement | null): readonly HTMLButtonElement[] {
  return Array.from(menu?.querySelectorAll<HTMLButtonElement>('.menu-item:enabled') ?? []);
}

function focusItem(menu: HTMLElement | null, index: number): void {
  const items = itemsOf(menu);
  items[(index + items.length) % items.length]?.focus();
}
