import type { FailedJob } from '../../queue/job';
import { remedyFor } from '../../queue/remedy';
import type { EngineState } from '../../shared/converter';
import { BugDetails } from './bug_details';
import { bugReport } from './bug_report';
import { FailedIcon, RetryIcon, TrimIcon } from '../kit/icons';
import type { JobActions } from './job_actions';
import { JobFrame } from '../kit/item_frame';
import { errorSentence } from '../../messages/sentences';

export interface FailedRowProps {
  readonly job: FailedJob;
  readonly engine: EngineState;
  readonly actions: JobActions;
}

export function FailedRow({ job, engine, actions }: FailedRowProps) {
  const remedy = job.source ? remedyFor(job.error.code) : 'none';
  return (
    <JobFrame
      name={job.name}
      icon={<FailedIcon />}
      status={errorSentence(job.error)}
      actions={
        <>
          {remedy === 'retry' && (
            <button type="button" class="button" aria-label={`Retry ${job.name}`} onClick={() => actions.retry(job.id)}>
              <RetryIcon />
              Retry
            </button>
          )}
          {remedy === 'change' && (
            <button type="button" class="button" aria-label={`Change ${job.name}`} onClick={() => actions.reopen(job.id)}>
              <TrimIcon />
              Change
            </button>
          )}
        </>
      }
      onRemove={() => actions.remove(job.id)}
    >
      <BugDetails text={bugReport(job.error, engine, navigator.userAgent)} />
    </JobFrame>
  );
}
