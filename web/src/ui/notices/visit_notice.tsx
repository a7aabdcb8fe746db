import { messages } from '../../messages/messages';
import { Notice } from '../kit/notice';

export interface VisitNoticeProps {
  /** Files of earlier visits that are not at hand. */
  readonly missing: number;
  /** Those of them that the browser opens once it is allowed. */
  readonly toAllow: number;
  readonly onAllow: () => void;
  readonly onChoose: () => void;
  readonly onForget: () => void;
}

/** What was not finished goes on as soon as its files are there. */
export function VisitNotice({ missing, toAllow, onAllow, onChoose, onForget }: VisitNoticeProps) {
  if (missing === 0) return null;
  const { notices } = messages;
  return (
    <Notice kind="info">
      <p>{toAllow > 0 ? notices.canGoOn(toAllow) : notices.chooseAgain(missing)}</p>
      <button type="button" class="button" onClick={toAllow > 0 ? onAllow : onChoose}>
        {toAllow > 0 ? notices.allow : notices.choose}
      </button>
      <button type="button" class="button button-quiet" onClick={onForget}>
        {notices.forget}
      </button>
    </Notice>
  );
}
