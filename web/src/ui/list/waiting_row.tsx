import { useId, useState } from 'preact/hooks';
import { formatBytes } from '../../messages/format';
import { messages } from '../../messages/messages';
import type { WaitingJob } from '../../queue/job';
import { readSelection } from '../../queue/selection';
import { formatDuration, formatTimeCode } from '../../queue/time_code';
import { FileIcon, TrimIcon } from '../kit/icons';
import { ItemFrame } from '../kit/item_frame';
import type { JobActions } from './job_actions';
import type { RowParts } from './row_parts';

export interface WaitingRowProps {
  readonly job: WaitingJob;
  readonly isEngineBusy: boolean;
  readonly actions: JobActions;
  readonly parts: RowParts;
}

export function WaitingRow({ job, isEngineBusy, actions, parts }: WaitingRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const panelId = `editor-${useId()}`;
  return (
    <ItemFrame
      name={job.name}
      icon={<FileIcon />}
      status={describe(job)}
      actions={
        <button
          type="button"
          class="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? panelId : undefined}
          aria-label={messages.list.trimOf(job.name)}
          onClick={() => setIsOpen(!isOpen)}
        >
          <TrimIcon />
          {messages.list.trim}
        </button>
      }
      onRemove={() => actions.remove(job.id)}
    >
      {isOpen && parts.editor(panelId, job, isEngineBusy)}
    </ItemFrame>
  );
}

function describe({ source: { file, info, draft } }: WaitingJob) {
  const reading = readSelection(draft, info?.durationSeconds ?? null);
  if (!reading.ok) return <span class="attention">{messages.list.timesAreWrong}</span>;
  const { startSeconds, endSeconds } = reading.selection;
  const parts = [formatBytes(file.size)];
  if (info?.durationSeconds != null) parts.push(formatDuration(info.durationSeconds));
  if (startSeconds > 0 || endSeconds !== null) {
    const start = formatTimeCode(startSeconds);
    parts.push(endSeconds === null ? messages.list.from(start) : messages.list.fromTo(start, formatTimeCode(endSeconds)));
  }
  return parts.join(' · ');
}
