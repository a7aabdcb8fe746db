import type { ReadonlySignal } from '@preact/signals';
import type { RunningJob } from '../../queue/job';
import type { Progress } from '../../shared/protocol';
import { formatBytes, formatPercent, formatSpeed, formatTimeLeft } from '../../messages/format';
import { CloseIcon, PauseIcon, PlayIcon, RunningIcon } from '../kit/icons';
import type { JobActions } from './job_actions';
import { JobFrame } from '../kit/item_frame';

export interface RunningRowProps {
  readonly job: RunningJob;
  readonly progress: ReadonlySignal<Progress | null>;
  readonly actions: JobActions;
}

export function RunningRow({ job, progress, actions }: RunningRowProps) {
  const { name, paused } = job;
  return (
    <JobFrame
      name={name}
      icon={<RunningIcon />}
      status={<RunningStatus job={job} progress={progress} />}
      actions={
        job.ending === null && (
          <>
            <button
              type="button"
              class="button"
              aria-label={paused ? `Resume ${name}` : `Pause ${name}`}
              onClick={paused ? actions.resume : actions.pause}
            >
              {paused ? <PlayIcon /> : <PauseIcon />}
              {paused ? 'Resume' : 'Pause'}
            </button>
            <button type="button" class="button" aria-label={`Cancel ${name}`} onClick={() => actions.cancel(job.id)}>
              <CloseIcon />
              Cancel
            </button>
          </>
        )
      }
    >
      <RunningProgress name={name} progress={progress} />
    </JobFrame>
  );
}

// These two are all that is drawn anew five times a second.

function RunningProgress({ name, progress }: { readonly name: string; readonly progress: ReadonlySignal<Progress | null> }) {
  const now = progress.value;
  const label = `Progress of ${name}`;
  // Without a value the bar shows that something goes on, but not how far it is.
  return now ? <progress max={1} value={now.fraction} aria-label={label} /> : <progress key="open" max={1} aria-label={label} />;
}

function RunningStatus({ job, progress }: { readonly job: RunningJob; readonly progress: ReadonlySignal<Progress | null> }) {
  if (job.ending !== null) return <>Cancelling…</>;
  const now = progress.value;
  if (!now) return <>{job.phase === 'opening' ? 'Opening…' : 'Starting…'}</>;
  const parts = [job.paused ? `Paused at ${formatPercent(now.fraction)}` : formatPercent(now.fraction)];
  if (!job.paused && now.secondsLeft !== null) parts.push(formatTimeLeft(now.secondsLeft));
  if (!job.paused && now.speed > 0) parts.push(formatSpeed(now.speed));
  if (now.bytesWritten > 0) parts.push(`${formatBytes(now.bytesWritten)} written`);
  return <>{parts.join(' · ')}</>;
}
