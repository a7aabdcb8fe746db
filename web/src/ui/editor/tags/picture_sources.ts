/** Pictures that are dropped or pasted. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** While `place` is seen, a pasted picture is `onPicture`'s; text that is pasted beside it goes into the field that has the focus. */
export function usePastedPicture(place: RefObject<HTMLElement | null>, onPicture: (picture: Blob) => void): void {
  const latest = useRef(onPicture);
  latest.current = onPicture;
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const picture = Array.from(event.clipboardData?.files ?? []).find(({ type }) => type.startsWith('image/'));
      const isText = event.clipboardData?.types.includes('text/plain') && isField(event.target);
      const isSeen = (place.current?.getClientRects().length ?? 0) > 0;
      if (!picture || isText || !isSeen) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current(picture);
    };
    // Before anything else on the page that takes files.
    document.addEventListener('paste', paste, { capture: true });
    return () => document.removeEventListener('paste', paste, { capture: true });
  }, []);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

export interface PictureDrop<Element extends HTMLElement> {
  readonly isOver: boolean;
  readonly ref: RefObject<Element | null>;
  readonly handlers: Readonly<Record<'onDragOver' | 'onDragLeave' | 'onDrop', (event: DragEvent) => void>>;
}

/** What is dropped there is kept from the rest of the page, which would take it as a file to convert. */
export function usePictureDrop<Element extends HTMLElement>(onPicture: (picture: Blob) => void): PictureDrop<Element> {
  const ref = useRef<Element>(null);
  const [isOver, setIsOver] = useState(false);
  return {
    isOver,
    ref,
    handlers: {
      onDragOver(event) {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        event.stopPropagation();
        event.dataTransfer.dropEffect = 'copy';
        setIsOver(true);
      },
      onDragLeave(event) {
        if (!(event.relatedTarget instanceof Node) || !ref.current?.contains(event.relatedTarget)) setIsOver(false);
      },
      onDrop(event) {
        setIsOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (!file) return;
        event.preventDefault();
        event.stopPropagation();
        onPicture(file);
      },
    },
  };
}
