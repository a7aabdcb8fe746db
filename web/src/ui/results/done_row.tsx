import type { DoneJob } from '../../queue/job';
import { formatDuration } from '../../queue/time_code';
import { formatBytes } from '../../messages/format';
import { DoneIcon, SaveIcon } from '../kit/icons';
import type { JobActions } from '../list/job_actions';
import { JobFrame } from '../kit/item_frame';
import { warningSentence } from '../../messages/sentences';

export function DoneRow({ job, actions }: { readonly job: DoneJob; readonly actions: JobActions }) {
  const isSaved = job.savedAt !== null;
  const { summary } = job;
  const parts = [formatBytes(job.result.bytes), formatDuration(summary.durationSeconds), `${summary.bitrateKbps} kbit/s`];
  return (
    <JobFrame
      name={job.fileName}
      icon={<DoneIcon />}
      status={isSaved ? 'Saved. It leaves this list in some minutes.' : `Ready · ${parts.join(' · ')}`}
      actions={
        <button
          type="button"
          class={isSaved ? 'button' : 'button button-primary'}
          aria-label={isSaved ? `Save again: ${job.fileName}` : `Save ${job.fileName}`}
          onClick={() => actions.save(job.id)}
        >
          <SaveIcon />
          {isSaved ? 'Save again' : 'Save'}
        </button>
      }
      onRemove={() => actions.remove(job.id)}
    >
      {summary.warnings.length > 0 && (
        <ul class="warnings">
          {summary.warnings.map((warning) => (
            <li key={warning.code}>{warningSentence(warning)}</li>
          ))}
        </ul>
      )}
    </JobFrame>
  );
}
