import { useRef, useState } from 'preact/hooks';
import { errorSentence } from '../../messages/error_sentence';
import { messages } from '../../messages/messages';
import type { FailedJob } from '../../queue/job';
import { remedyFor } from '../../queue/remedy';
import { isUnreadable } from '../../queue/revival';
import type { EngineState } from '../../shared/converter';
import { AddIcon, EditIcon, FailedIcon, RetryIcon } from '../kit/icons';
import { ItemFrame } from '../kit/item_frame';
import type { JobActions } from './job_actions';
import { failureDialog } from './lazy_parts';

export interface FailedRowProps {
  readonly job: FailedJob;
  readonly engine: EngineState;
  readonly actions: JobActions;
}

export function FailedRow({ job, engine, actions }: FailedRowProps) {
  const [isShown, setIsShown] = useState(false);
  const wasShown = useRef(false);
  wasShown.current ||= isShown;
  const remedy = job.source ? remedyFor(job.error.code) : 'none';
  return (
    <ItemFrame
      name={job.name}
      icon={<FailedIcon />}
      status={<span title={errorSentence(job.error)}>{errorSentence(job.error)}</span>}
      action={
        <>
          {remedy === 'retry' && !isUnreadable(job) && (
            <button type="button" class="button item-action" aria-label={messages.list.retryOf(job.name)} onClick={() => actions.retry(job.id)}>
              <RetryIcon />
              <span>{messages.list.retry}</span>
            </button>
          )}
          {isUnreadable(job) && (
            <button type="button" class="button item-action" aria-label={messages.list.chooseOf(job.name)} onClick={actions.choose}>
              <AddIcon />
              <span>{messages.list.choose}</span>
            </button>
          )}
          {remedy === 'change' && (
            <button type="button" class="button item-action" aria-label={messages.list.changeOf(job.name)} onClick={() => actions.reopen(job.id)}>
              <EditIcon />
              <span>{messages.list.change}</span>
            </button>
          )}
        </>
      }
      menu={() => [
        ...(isUnreadable(job) ? [{ name: messages.list.retry, act: () => actions.retry(job.id) }] : []),
        { name: messages.list.bugReport, act: () => setIsShown(true) },
        ...actions.menuOf(job),
      ]}
    >
      {wasShown.current && <failureDialog.Part job={job} engine={engine} isOpen={isShown} onClose={() => setIsShown(false)} />}
    </ItemFrame>
  );
}
