import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatBytes } from '../../messages/format';
import { joined } from '../../messages/media_words';
import { messages } from '../../messages/messages';
import type { DoneJob } from '../../queue/job';
import { formatDuration } from '../../queue/time_code';
import type { Retention } from '../../shared/retention';
import { DoneIcon, SaveIcon } from '../kit/icons';
import { ItemFrame } from '../kit/item_frame';
import type { MenuItem } from '../kit/menu';
import { warningsList } from './lazy_parts';

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
  const isLeaving = isSaved && retention.value === 'saved';
  const facts = isLeaving ? results.leavesSoon : factsOf(job);
  const hasDoubts = warnings.length > 0 || job.verified?.isWhole === false;
  return (
    <ItemFrame
      name={job.fileName}
      icon={<DoneIcon />}
      status={
        <span class="item-line" title={facts}>
          {facts}
        </span>
      }
      aside={
        <>
          <span class="item-line">{isLeaving ? '' : bitrateOf(job)}</span>
          {(job.verified || warnings.length > 0) && (
            <button type="button" class={hasDoubts ? 'result-mark attention' : 'result-mark'} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              {job.verified?.isWhole && <DoneIcon />}
              {joined([job.verified ? (job.verified.isWhole ? results.verified : results.damaged) : '', warnings.length > 0 ? results.warnings(warnings.length) : ''])}
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
          {/* As wide as before. */}
          <span>{results.save}</span>
        </button>
      }
      menu={menu}
    >
      {isOpen && warnings.length > 0 && <warningsList.Part warnings={warnings} />}
      {isOpen && job.verified && verified()}
    </ItemFrame>
  );
}

function factsOf({ result, summary, savedAt }: DoneJob): string {
  const { results } = messages;
  const parts = [savedAt === null ? results.ready : results.saved, formatBytes(result.bytes), formatDuration(summary.durationSeconds)];
  const { loudness } = summary;
  if (loudness?.gain && loudness.lufs !== null) parts.push(results.loudness(loudness.lufs, loudness.gain.why === 'peak'));
  if (summary.isCopied) parts.push(results.copied);
  return parts.join(' · ');
}

function bitrateOf({ summary: { bitrateKbps, isVariable } }: DoneJob): string {
  return isVariable ? messages.results.average(bitrateKbps) : messages.amounts.kbps(bitrateKbps);
}
