import type { ComponentChildren } from 'preact';
import { editingMessages } from '../../../messages/editing';
import { useBackCloses } from '../../kit/back_closes';
import { Dialog } from '../../kit/dialog';

export interface SharedSettingsDialogProps {
  /** Files; 0 while it is closed. */
  readonly count: number;
  readonly canReset: boolean;
  readonly onReset: () => void;
  readonly onApply: () => void;
  readonly onClose: () => void;
  /** The recipe's form. */
  readonly children: ComponentChildren;
}

/** Settings that several files get of their own. Nothing is changed before that is asked for. */
export function SharedSettingsDialog({ count, canReset, onReset, onApply, onClose, children }: SharedSettingsDialogProps) {
  const isOpen = count > 0;
  useBackCloses(isOpen, onClose);
  const { editor } = editingMessages;
  return (
    <Dialog isOpen={isOpen} labelledBy="shared-settings-title" class="editor" onClose={onClose}>
      <div class="editor-head">
        <h2 id="shared-settings-title">{editor.settingsFor(count)}</h2>
        <button type="button" class="button" onClick={onClose}>
          {editor.cancel}
        </button>
        <button type="button" class="button button-primary" onClick={onApply}>
          {editor.apply}
        </button>
      </div>
      <div class="own-sound">
        <div class="own-sound-head">
          <p class="hint">{editor.settingsForHint}</p>
          <button type="button" class="button" disabled={!canReset} onClick={onReset}>
            {editor.asAllFiles}
          </button>
        </div>
        {children}
      </div>
    </Dialog>
  );
}
