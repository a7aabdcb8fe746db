import { useId, useState } from 'preact/hooks';
import type { WaitingJob } from '../../queue/job';
import { readSelection } from '../../queue/selection';
import { formatDuration, formatTimeCode } from '../../queue/time_code';
import { formatBytes } from '../../messages/format';
import { FileIcon, TrimIcon } from '../kit/icons';
import type { JobActions } from './job_actions';
import { JobFrame } from '../kit/item_frame';
import { TrimPanel } from '../editor/cut/trim_panel';

export interface WaitingRowProps {
  readonly job: WaitingJob;
  readonly isEngineBusy: boolean;
  readonly actions: JobActions;
}

export function WaitingRow({ job, isEngineBusy, actions }: WaitingRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const panelId = `trim-${useId()}`;
  return (
    <JobFrame
      name={job.name}
      icon={<FileIcon />}
      status={describe(job)}
      actions={
        <button
          type="button"
          class="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? panelId : undefined}
          aria-label={`Trim ${job.name}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          <TrimIcon />
          Trim
        </button>
      }
      onRemove={() => actions.remove(job.id)}
    >
      {isOpen && (
        <TrimPanel
          id={panelId}
          job={job}
          isEngineBusy={isEngineBusy}
          probe={(file, signal) => actions.probe(job.id, file, signal)}
          onSelect={(draft) => actions.select(job.id, draft)}
        />
      )}
    </JobFrame>
  );
}

function describe({ source: { file, info, draft } }: WaitingJob) {
  const reading = readSelection(draft, info?.durationSeconds ?? null);
  if (!reading.ok) return <span class="attention">The start or end time needs another look</span>;
  const { startSeconds, endSeconds } = reading.selection;
  const parts = [formatBytes(file.size)];
  if (info?.durationSeconds != null) parts.push(formatDuration(info.durationSeconds));
  if (startSeconds > 0 || endSeconds !== null) {
    parts.push(
      endSeconds === null ? `from ${formatTimeCode(startSeconds)} on` : `${formatTimeCode(startSeconds)} to ${formatTimeCode(endSeconds)}`,
    );
  }
  return parts.join(' · ');
}
