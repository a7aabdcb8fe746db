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
        {update === 'waiting' ? 'A new version of Unreel is here.' : 'Another tab has updated Unreel; this one goes on with the version before.'}{' '}
        {isConverting && 'It can be taken when the conversion is over.'}
      </p>
      {!isConverting && (
        <button type="button" class="button" onClick={onTake}>
          Update
        </button>
      )}
    </Notice>
  );
}
