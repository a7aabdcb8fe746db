/** What concerns the whole page rather than one file. */
import { errorSentence } from '../../messages/error_sentence';
import { messages } from '../../messages/messages';
import type { Unfinished } from '../../queue/interrupted';
import type { EngineState } from '../../shared/converter';
import { Notice } from '../kit/notice';

export interface NoticesProps {
  readonly engine: EngineState;
  readonly isPersistent: boolean;
  readonly interrupted: Unfinished | null;
  readonly problem: string | null;
  readonly news: string | null;
  readonly onForgetInterrupted: () => void;
  readonly onForgetProblem: () => void;
  readonly onForgetNews: () => void;
}

export function Notices(props: NoticesProps) {
  const { engine, isPersistent, interrupted, problem, news, onForgetInterrupted, onForgetProblem, onForgetNews } = props;
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
      {interrupted && (
        <Notice kind="info" onDismiss={onForgetInterrupted}>
          <p>{messages.notices.interrupted(interrupted.count)}</p>
          <ul class="names">
            {interrupted.names.map((name, index) => (
              <li key={index}>{name}</li>
            ))}
            {interrupted.count > interrupted.names.length && (
              <li>{messages.notices.andMore(interrupted.count - interrupted.names.length)}</li>
            )}
          </ul>
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
