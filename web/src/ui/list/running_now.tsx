/** The row at work follows one through the list: at the edge of the window, while its own place is elsewhere. */
import type { ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { messages } from '../../messages/messages';
import type { RunningJob } from '../../queue/job';
import type { Progress } from '../../shared/protocol';
import { RunningIcon } from '../kit/icons';
import { RunningStatus } from './running_row';

export interface RunningNowProps {
  readonly job: RunningJob;
  readonly list: RefObject<HTMLElement | null>;
  /** Whether it has a row at all. */
  readonly isDrawn: boolean;
  readonly progress: ReadonlySignal<Progress | null>;
  readonly onShow: () => void;
}

export function RunningNow({ job, list, isDrawn, progress, onShow }: RunningNowProps) {
  const [isSeen, setIsSeen] = useState(true);
  useEffect(() => {
    const row = isDrawn ? list.current?.querySelector(`[data-id="${job.id}"]`) : null;
    if (!row) return undefined;
    const observer = new IntersectionObserver((entries) => setIsSeen(entries.some(({ isIntersecting }) => isIntersecting)));
    observer.observe(row);
    return () => observer.disconnect();
  }, [job.id, isDrawn]);
  if (isDrawn && isSeen) return null;
  return (
    <div class="running-now">
      <RunningIcon />
      <button type="button" class="running-now-name" aria-label={messages.list.showRow(job.name)} disabled={!isDrawn} onClick={onShow}>
        <bdi>{job.name}</bdi>
      </button>
      <span class="running-now-status">
        <RunningStatus job={job} progress={progress} />
      </span>
    </div>
  );
}
