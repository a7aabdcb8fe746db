import type { ComponentChildren } from 'preact';
import { editingMessages } from '../../../messages/editing';
import { useBackCloses } from '../../kit/back_closes';
import { Dialog } from '../../kit/dialog';

export interface SharedTagsDialogProps {
  /** Of files; 0 while it is closed. */
  readonly count: number;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** What is written into several files. What is changed holds at once. */
export function SharedTagsDialog({ count, onClose, children }: SharedTagsDialogProps) {
  const isOpen = count > 0;
  useBackCloses(isOpen, onClose);
  return (
    <Dialog isOpen={isOpen} labelledBy="shared-tags-title" class="editor" onClose={onClose}>
      <div class="editor-head">
        <h2 id="shared-tags-title">{editingMessages.tags.tagsOf(count)}</h2>
        <button type="button" class="button button-primary" onClick={onClose}>
          {editingMessages.editor.done}
        </button>
      </div>
      {children}
    </Dialog>
  );
}
