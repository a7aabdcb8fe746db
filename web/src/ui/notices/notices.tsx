/** What concerns the whole page rather than one file. */
import { errorSentence } from '../../messages/error_sentence';
import { messages } from '../../messages/messages';
import type { EngineState } from '../../shared/converter';
import { Notice } from '../kit/notice';

export interface NoticesProps {
  readonly engine: EngineState;
  readonly isPersistent: boolean;
  readonly problem: string | null;
  readonly news: string | null;
  readonly onForgetProblem: () => void;
  readonly onForgetNews: () => void;
}

export function Notices(props: NoticesProps) {
  const { engine, isPersistent, problem, news, onForgetProblem, onForgetNews } = props;
  return (
    <>
      {engine.state === 'unavailable' && (
        <Notice kind="problem">
          <p>{errorSentence(engine.error)}</p>
        </Notice>
      )}
      {problem !== null && (
        <Notice kind="problem" onDismiss={onForgetProblem}>
          <p>{problem}</p>
        </Notice>
      )}
      {news !== null && (
        <Notice kind="info" onDismiss={onForgetNews}>
          <p>{news}</p>
        </Notice>
      )}
      {!isPersistent && (
        <Notice kind="info">
          <p>{messages.notices.inMemory}</p>
        </Notice>
      )}
    </>
  );
}
