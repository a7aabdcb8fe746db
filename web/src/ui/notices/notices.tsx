/** What concerns the whole page rather than one file. */
import type { Unfinished } from '../../queue/interrupted';
import type { EngineState } from '../../shared/converter';
import { formatCount } from '../../messages/format';
import { Notice } from '../kit/notice';
import { errorSentence } from '../../messages/sentences';

export interface NoticesProps {
  readonly engine: EngineState;
  readonly isPersistent: boolean;
  readonly interrupted: Unfinished | null;
  readonly problem: string | null;
  readonly onForgetInterrupted: () => void;
  readonly onForgetProblem: () => void;
}

export function Notices({ engine, isPersistent, interrupted, problem, onForgetInterrupted, onForgetProblem }: NoticesProps) {
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
      {interrupted && (
        <Notice kind="info" onDismiss={onForgetInterrupted}>
          <p>
            {interrupted.count === 1
              ? 'This conversion was interrupted when the page was closed. Choose the file again:'
              : `These ${formatCount(interrupted.count)} conversions were interrupted when the page was closed. Choose the files again:`}
          </p>
          <ul class="names">
            {interrupted.names.map((name, index) => (
              <li key={index}>{name}</li>
            ))}
            {interrupted.count > interrupted.names.length && (
              <li>and {formatCount(interrupted.count - interrupted.names.length)} more</li>
            )}
          </ul>
        </Notice>
      )}
      {!isPersistent && (
        <Notice kind="info">
          <p>This browser window keeps results in memory only: save each MP3 before you close the page.</p>
        </Notice>
      )}
    </>
  );
}
