import { formatBytes } from '../../messages/format';
import { messages } from '../../messages/messages';
import type { QueuedJob } from '../../queue/job';
import { QueuedIcon } from '../kit/icons';
import { ItemFrame } from '../kit/item_frame';
import type { JobActions } from './job_actions';

export function QueuedRow({ job, actions }: { readonly job: QueuedJob; readonly actions: JobActions }) {
  return (
    <ItemFrame
      name={job.name}
      icon={<QueuedIcon />}
      status={[messages.list.queued, formatBytes(job.source.file.size), messages.amounts.kbps(job.options.recipe.encoding.bitrateKbps)].join(' · ')}
      actions={null}
      onRemove={() => actions.remove(job.id)}
    />
  );
}
