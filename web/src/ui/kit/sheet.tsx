/**
 * A panel for what belongs to the page behind it: beside it where there is room, and then the page can be used meanwhile; else above it,
 * from the side, or on a phone from below. Escape closes it, and the focus goes back to where it was.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface SheetProps {
  readonly isOpen: boolean;
  readonly labelledBy: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** As in `styles/sheet.css`. */
const ROOM = '(min-width: 80rem)';

export function Sheet({ isOpen, labelledBy, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isBeside = useMedia(ROOM);

  useEffect(() => {
    const element = dialog.current;
    if (!element || !isOpen) return;
    const opener = document.activeElement;
    if (isBeside) element.show();
    else element.showModal();
    return () => {
      // What was inside is gone by now, and with it the focus, which browsers give back of what is modal alone.
      const isFocusLost = document.activeElement === document.body;
      element.close();
      if (isFocusLost && opener instanceof HTMLElement) opener.focus();
    };
  }, [isOpen, isBeside]);

  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={labelledBy}
      onClose={() => {
        // The event comes late: the page may have opened it again, the other way.
        if (!dialog.current?.open) onClose();
      }}
      onKeyDown={(event) => {
        // By itself, Escape closes what is modal alone.
        if (event.key === 'Escape' && isBeside) onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current && !isBeside) onClose();
      }}
    >
      {isOpen && children}
    </dialog>
  );
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const follow = (): void => setMatches(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, [query]);
  return matches;
}
