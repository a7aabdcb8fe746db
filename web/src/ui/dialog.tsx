/** A modal dialog whose visibility is a property. Escape, a click beside it and the browser's own gestures all close it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly labelledBy: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Dialog({ isOpen, labelledBy, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === isOpen) return;
    if (isOpen) element.showModal();
    else element.close();
  }, [isOpen]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={labelledBy}
      onClose={onClose}
      onClick={(event) => {
        // The backdrop belongs to the dialog; everything visible is inside of its one child.
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class="dialog">{isOpen && children}</div>
    </dialog>
  );
}
