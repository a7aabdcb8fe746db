import { messages } from '../../messages/messages';
import type { CancelledJob } from '../../queue/job';
import { CancelledIcon, RetryIcon } from '../kit/icons';
import { ItemFrame } from '../kit/item_frame';
import type { JobActions } from './job_actions';

export function CancelledRow({ job, actions }: { readonly job: CancelledJob; readonly actions: JobActions }) {
  return (
    <ItemFrame
      name={job.name}
      icon={<CancelledIcon />}
      status={messages.list.cancelled}
      action={
        <button type="button" class="button item-action" aria-label={messages.list.retryOf(job.name)} onClick={() => actions.retry(job.id)}>
          <RetryIcon />
          <span>{messages.list.retry}</span>
        </button>
      }
      menu={() => actions.menuOf(job)}
    />
  );
}
