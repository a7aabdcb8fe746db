import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatBytes } from '../../messages/format';
import { messages } from '../../messages/messages';
import type { DoneJob } from '../../queue/job';
import { formatDuration } from '../../queue/time_code';
import type { Retention } from '../../shared/retention';
import { DoneIcon, SaveIcon } from '../kit/icons';
import { ItemFrame } from '../kit/item_frame';
import type { MenuItem } from '../kit/menu';

export interface DoneRowProps {
  readonly job: DoneJob;
  /** Nothing else on the page is what most people want now. */
  readonly isMain: ReadonlySignal<boolean>;
  readonly retention: ReadonlySignal<Retention>;
  readonly menu: () => readonly MenuItem[];
  readonly onSave: () => void;
  /** What was seen of it when it was decoded once more. */
  readonly verified: () => ComponentChildren;
}

export function DoneRow({ job, isMain, retention, menu, onSave, verified }: DoneRowProps) {
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
          {isSaved && retention.value === 'saved' ? results.leavesSoon : factsOf(job)}
          {job.verified && (
            <button type="button" class="verified-mark" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              {job.verified.isWhole && <DoneIcon />}
              {job.verified.isWhole ? results.verified : results.damaged}
            </button>
          )}
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
      {isOpen && warnings.length > 0 && (
        <ul class="warnings">
          {warnings.map((warning) => (
            <li key={warning.code}>{messages.warning(warning)}</li>
          ))}
        </ul>
      )}
      {isOpen && job.verified && verified()}
    </ItemFrame>
  );
}

function factsOf(job: DoneJob): string {
  const { result, summary } = job;
  const { amounts, results } = messages;
  const bitrate = summary.isVariable ? results.average(summary.bitrateKbps) : amounts.kbps(summary.bitrateKbps);
  const parts = [job.savedAt === null ? results.ready : results.saved, formatBytes(result.bytes), formatDuration(summary.durationSeconds), bitrate];
  const { loudness } = summary;
  if (loudness?.gain && loudness.lufs !== null) parts.push(results.loudness(loudness.lufs, loudness.gain.why === 'peak'));
  if (summary.isCopied) parts.push(results.copied);
  return parts.join(' · ');
}
