import { messages } from '../../messages/messages';

/** The end of a dialog that asks nothing. */
export function DialogClose({ onClose }: { readonly onClose: () => void }) {
  return (
    <div class="dialog-buttons">
      <button type="button" class="button button-primary" onClick={onClose}>
        {messages.dialogs.close}
      </button>
    </div>
  );
}
