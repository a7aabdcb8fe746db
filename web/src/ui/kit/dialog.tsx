/** A modal dialog whose visibility is a property. Escape, a click beside it and the browser's own gestures all close it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly labelledBy: string;
  /** Of the element, where it looks otherwise than a question. */
  readonly class?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Dialog({ isOpen, labelledBy, class: className, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  /** The event comes later, when the page may already have opened the dialog again. */
  const isClosedByPage = useRef(false);

  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === isOpen) return;
    if (isOpen) element.showModal();
    else {
      isClosedByPage.current = true;
      element.close();
    }
  }, [isOpen]);

  return (
    <dialog
      ref={dialog}
      class={className}
      aria-labelledby={labelledBy}
      onClose={() => {
        if (isClosedByPage.current) isClosedByPage.current = false;
        else onClose();
      }}
      onClick={(event) => {
        // The backdrop belongs to the dialog; everything visible is inside of its one child.
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class="dialog">{isOpen && children}</div>
    </dialog>
  );
}
