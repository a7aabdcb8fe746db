import type { CancelledJob } from '../../queue/job';
import { CancelledIcon, RetryIcon } from '../kit/icons';
import type { JobActions } from './job_actions';
import { JobFrame } from '../kit/item_frame';

export function CancelledRow({ job, actions }: { readonly job: CancelledJob; readonly actions: JobActions }) {
  return (
    <JobFrame
      name={job.name}
      icon={<CancelledIcon />}
      status="Cancelled"
      actions={
        <button type="button" class="button" aria-label={`Retry ${job.name}`} onClick={() => actions.retry(job.id)}>
          <RetryIcon />
          Retry
        </button>
      }
      onRemove={() => actions.remove(job.id)}
    />
  );
}
