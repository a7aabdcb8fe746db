import { formatBytes } from '../../messages/format';
import { messages } from '../../messages/messages';
import type { DoneJob } from '../../queue/job';
import { formatDuration } from '../../queue/time_code';
import { DoneIcon, SaveIcon } from '../kit/icons';
import { ItemFrame } from '../kit/item_frame';

export interface DoneRowProps {
  readonly job: DoneJob;
  readonly onSave: () => void;
  readonly onRemove: () => void;
}

export function DoneRow({ job, onSave, onRemove }: DoneRowProps) {
  const { amounts, results } = messages;
  const { summary } = job;
  const isSaved = job.savedAt !== null;
  const bitrate = summary.isVariable ? results.average(summary.bitrateKbps) : amounts.kbps(summary.bitrateKbps);
  const parts = [results.ready, formatBytes(job.result.bytes), formatDuration(summary.durationSeconds), bitrate];
  const { loudness } = summary;
  if (loudness?.gain && loudness.lufs !== null) parts.push(results.loudness(loudness.lufs, loudness.gain.why === 'peak'));
  if (summary.isCopied) parts.push(results.copied);
  return (
    <ItemFrame
      name={job.fileName}
      icon={<DoneIcon />}
      status={isSaved ? results.saved : parts.join(' · ')}
      actions={
        <button
          type="button"
          class={isSaved ? 'button' : 'button button-primary'}
          aria-label={isSaved ? results.saveAgainOf(job.fileName) : results.saveOf(job.fileName)}
          onClick={onSave}
        >
          <SaveIcon />
          {isSaved ? results.saveAgain : results.save}
        </button>
      }
      onRemove={onRemove}
    >
      {summary.warnings.length > 0 && (
        <ul class="warnings">
          {summary.warnings.map((warning) => (
            <li key={warning.code}>{messages.warning(warning)}</li>
          ))}
        </ul>
      )}
    </ItemFrame>
  );
}
