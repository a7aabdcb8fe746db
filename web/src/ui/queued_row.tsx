import type { QueuedJob } from '../queue/job';
import { formatBytes } from './format';
import { QueuedIcon } from './icons';
import type { JobActions } from './job_actions';
import { JobFrame } from './job_frame';

export function QueuedRow({ job, actions }: { readonly job: QueuedJob; readonly actions: JobActions }) {
  return (
    <JobFrame
      name={job.name}
      icon={<QueuedIcon />}
      status={`In the queue · ${formatBytes(job.source.file.size)} · ${job.options.recipe.encoding.bitrateKbps} kbit/s`}
      actions={null}
      onRemove={() => actions.remove(job.id)}
    />
  );
}
