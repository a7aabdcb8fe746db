import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { formatBytes } from '../../messages/format';
import { messages } from '../../messages/messages';
import type { DoneJob } from '../../queue/job';
import { formatDuration } from '../../queue/time_code';
import { DoneIcon, SaveIcon } from '../kit/icons';
import { ItemFrame } from '../kit/item_frame';
import type { MenuItem } from '../kit/menu';

export interface DoneRowProps {
  readonly job: DoneJob;
  /** Nothing else on the page is what most people want now. */
  readonly isMain: ReadonlySignal<boolean>;
  readonly menu: () => readonly MenuItem[];
  readonly onSave: () => void;
}

export function DoneRow({ job, isMain, menu, onSave }: DoneRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { results } = messages;
  const { warnings } = job.summary;
  const isSaved = job.savedAt !== null;
  return (
    <ItemFrame
      name={job.fileName}
      icon={<DoneIcon />}
      status={
        <>
          {isSaved ? results.saved : factsOf(job)}
          {warnings.length > 0 && (
            <button type="button" class="warnings-count" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              {results.warnings(warnings.length)}
            </button>
          )}
        </>
      }
      action={
        <button
          type="button"
          class={isMain.value && !isSaved ? 'button item-action button-primary' : 'button item-action'}
          aria-label={isSaved ? results.saveAgainOf(job.fileName) : results.saveOf(job.fileName)}
          onClick={onSave}
        >
          <SaveIcon />
          <span>{isSaved ? results.saveAgain : results.save}</span>
        </button>
      }
      menu={menu}
    >
      {isOpen && (
        <ul class="warnings">
          {warnings.map((warning) => (
            <li key={warning.code}>{messages.warning(warning)}</li>
          ))}
        </ul>
      )}
    </ItemFrame>
  );
}

function factsOf({ result, summary }: DoneJob): string {
  const { amounts, results } = messages;
  const bitrate = summary.isVariable ? results.average(summary.bitrateKbps) : amounts.kbps(summary.bitrateKbps);
  const parts = [results.ready, formatBytes(result.bytes), formatDuration(summary.durationSeconds), bitrate];
  const { loudness } = summary;
  if (loudness?.gain && loudness.lufs !== null) parts.push(results.loudness(loudness.lufs, loudness.gain.why === 'peak'));
  if (summary.isCopied) parts.push(results.copied);
  return parts.join(' · ');
}
