import { messages } from '../../messages/messages';
import { Dialog } from '../kit/dialog';

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  readonly confirm: () => void;
}

export interface ConfirmDialogProps {
  /** `null` while there is nothing to ask. */
  readonly question: Question | null;
  readonly onClose: () => void;
}

export function ConfirmDialog({ question, onClose }: ConfirmDialogProps) {
  return (
    <Dialog isOpen={question !== null} labelledBy="question-title" onClose={onClose}>
      {question && (
        <>
          <h2 id="question-title">{question.title}</h2>
          <p>{question.text}</p>
          <div class="dialog-buttons">
            <button type="button" class="button" onClick={onClose}>
              {messages.dialogs.keep}
            </button>
            <button
              type="button"
              class="button button-danger"
              onClick={() => {
                onClose();
                question.confirm();
              }}
            >
              {question.confirmLabel}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
