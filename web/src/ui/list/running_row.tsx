import type { ReadonlySignal } from '@preact/signals';
import { formatPercent } from '../../messages/format';
import { messages } from '../../messages/messages';
import type { RunningJob } from '../../queue/job';
import type { Progress } from '../../shared/protocol';
import { CloseIcon, RunningIcon } from '../kit/icons';
import { ItemFrame } from '../kit/item_frame';
import type { JobActions } from './job_actions';

export interface RunningRowProps {
  readonly job: RunningJob;
  readonly progress: ReadonlySignal<Progress | null>;
  readonly actions: JobActions;
}

export function RunningRow({ job, progress, actions }: RunningRowProps) {
  const { name, paused } = job;
  return (
    <ItemFrame
      name={name}
      icon={<RunningIcon />}
      status={<RunningStatus job={job} progress={progress} />}
      action={
        job.ending === null && (
          <button type="button" class="button item-action" aria-label={messages.list.cancelOf(name)} onClick={() => actions.cancel(job.id)}>
            <CloseIcon />
            <span>{messages.list.cancel}</span>
          </button>
        )
      }
      menu={() => [
        {
          name: paused ? messages.list.resume : messages.list.pause,
          act: paused ? actions.resume : actions.pause,
          isDisabled: job.ending !== null,
        },
        ...actions.menuOf(job),
      ]}
    >
      <RunningProgress name={name} progress={progress} />
    </ItemFrame>
  );
}

// These two are all that is drawn anew several times a second.

function RunningProgress({ name, progress }: { readonly name: string; readonly progress: ReadonlySignal<Progress | null> }) {
  const now = progress.value;
  const label = messages.list.progressOf(name);
  // Without a value the bar shows that something goes on, but not how far it is.
  return now ? <progress max={1} value={now.fraction} aria-label={label} /> : <progress key="open" max={1} aria-label={label} />;
}

export function RunningStatus({ job, progress }: { readonly job: RunningJob; readonly progress: ReadonlySignal<Progress | null> }) {
  if (job.ending !== null) return <>{messages.list.cancelling}</>;
  const now = progress.value;
  if (!now) return <>{job.phase === 'opening' ? messages.list.opening : messages.list.starting}</>;
  const parts = [job.paused ? messages.list.pausedAt(now.fraction) : formatPercent(now.fraction)];
  if (now.phase === 'measuring') parts.unshift(messages.list.measuring);
  if (!job.paused && now.secondsLeft !== null) parts.push(messages.amounts.timeLeft(now.secondsLeft));
  if (!job.paused && now.speed > 0) parts.push(messages.amounts.speed(now.speed));
  if (now.bytesWritten > 0) parts.push(messages.list.written(now.bytesWritten));
  return <>{parts.join(' · ')}</>;
}
