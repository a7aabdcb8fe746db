import { useEffect, useRef } from 'preact/hooks';
import { messages } from '../../messages/messages';
import { savingWords } from '../../messages/saving_words';
import type { DoneJob } from '../../queue/job';
import { Dialog } from '../kit/dialog';

export interface RenameDialogProps {
  readonly job: DoneJob;
  /** What was typed; its extension stays, whatever that says. */
  readonly onRename: (name: string) => void;
  readonly onClose: () => void;
}

const EXTENSION = '.mp3';

export function RenameDialog({ job, onRename, onClose }: RenameDialogProps) {
  const field = useRef<HTMLInputElement>(null);
  const { dialogs } = messages;
  useEffect(() => field.current?.select(), []);
  return (
    <Dialog isOpen labelledBy="rename-title" onClose={onClose}>
      <form
        class="rename"
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          onRename(field.current?.value ?? '');
        }}
      >
        <h2 id="rename-title">{savingWords.renameTitle}</h2>
        <div class="field">
          <label class="field-label" for="rename-name">
            {savingWords.newName}
          </label>
          <span class="field-row">
            {/* What is typed stays, whatever becomes known of the result meanwhile. */}
            <input
              ref={field}
              id="rename-name"
              type="text"
              required
              autocomplete="off"
              spellcheck={false}
              defaultValue={job.fileName.slice(0, -EXTENSION.length)}
            />
            {EXTENSION}
          </span>
        </div>
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={onClose}>
            {dialogs.cancel}
          </button>
          <button type="submit" class="button button-primary">
            {savingWords.doRename}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
