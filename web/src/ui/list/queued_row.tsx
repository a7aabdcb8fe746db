import { joined } from '../../messages/media_words';
import { messages } from '../../messages/messages';
import type { QueuedJob } from '../../queue/job';
import { QueuedIcon } from '../kit/icons';
import { ItemFrame } from '../kit/item_frame';
import type { JobActions } from './job_actions';
import { RowAside } from './row_aside';
import { rowSays } from './row_says';

export function QueuedRow({ job, actions }: { readonly job: QueuedJob; readonly actions: JobActions }) {
  const { details, result, own } = rowSays(job, job.options.recipe, true);
  return (
    <ItemFrame
      name={job.name}
      icon={<QueuedIcon />}
      status={<span class="item-line">{joined([messages.list.queued, details])}</span>}
      aside={<RowAside result={result} own={own} />}
      menu={() => actions.menuOf(job)}
    />
  );
}
