import { messages } from '../../messages/messages';
import type { AppState } from '../../shared/app';
import { Notice } from '../kit/notice';

export interface UpdateNoticeProps {
  readonly update: AppState['update'];
  /** Files are being converted: this is no time to load the page anew. */
  readonly isConverting: boolean;
  readonly onTake: () => void;
}

/** One quiet line, and never a change that nobody asked for. */
export function UpdateNotice({ update, isConverting, onTake }: UpdateNoticeProps) {
  if (update === 'none') return null;
  return (
    <Notice kind="info">
      <p>
        {update === 'waiting' ? messages.notices.updateWaits : messages.notices.updatedElsewhere}{' '}
        {isConverting && messages.notices.updateLater}
      </p>
      {!isConverting && (
        <button type="button" class="button" onClick={onTake}>
          {messages.notices.update}
        </button>
      )}
    </Notice>
  );
}
