import { errorSentence } from '../../messages/error_sentence';
import { messages } from '../../messages/messages';
import type { FailedJob } from '../../queue/job';
import { remedyFor } from '../../queue/remedy';
import { isUnreadable } from '../../queue/revival';
import type { EngineState } from '../../shared/converter';
import { EditIcon, FailedIcon, RetryIcon } from '../kit/icons';
import { ItemFrame } from '../kit/item_frame';
import { BugDetails } from './bug_details';
import { bugReport } from './bug_report';
import type { JobActions } from './job_actions';

export interface FailedRowProps {
  readonly job: FailedJob;
  readonly engine: EngineState;
  readonly actions: JobActions;
}

export function FailedRow({ job, engine, actions }: FailedRowProps) {
  const remedy = job.source ? remedyFor(job.error.code) : 'none';
  return (
    <ItemFrame
      name={job.name}
      icon={<FailedIcon />}
      status={errorSentence(job.error)}
      actions={
        <>
          {remedy === 'retry' && (
            <button type="button" class="button" aria-label={messages.list.retryOf(job.name)} onClick={() => actions.retry(job.id)}>
              <RetryIcon />
              {messages.list.retry}
            </button>
          )}
          {isUnreadable(job) && (
            <button type="button" class="button" aria-label={messages.list.chooseOf(job.name)} onClick={actions.choose}>
              {messages.list.choose}
            </button>
          )}
          {remedy === 'change' && (
            <button type="button" class="button" aria-label={messages.list.changeOf(job.name)} onClick={() => actions.reopen(job.id)}>
              <EditIcon />
              {messages.list.change}
            </button>
          )}
        </>
      }
      onRemove={() => actions.remove(job.id)}
    >
      <BugDetails text={bugReport(job.error, engine, navigator.userAgent)} />
    </ItemFrame>
  );
}
