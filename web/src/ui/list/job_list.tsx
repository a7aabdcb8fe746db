import type { ReadonlySignal } from '@preact/signals';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Job } from '../../queue/job';
import { JOBS_SHOWN_AT_ONCE, visibleJobs } from '../../queue/visible_jobs';
import type { EngineState } from '../../shared/converter';
import type { Progress } from '../../shared/protocol';
import { formatCount } from '../../messages/format';
import type { JobActions } from './job_actions';
import { JobRow, type JobRowProps } from './job_row';
import { useKeptFocus } from '../kit/kept_focus';

export interface JobListProps {
  readonly jobs: readonly Job[];
  readonly progress: ReadonlySignal<Progress | null>;
  readonly engine: EngineState;
  readonly actions: JobActions;
  /** The list is empty, and the focus was in it. */
  readonly onFocusLost: () => void;
}

export function JobList({ jobs, progress, engine, actions, onFocusLost }: JobListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [limit, setLimit] = useState(JOBS_SHOWN_AT_ONCE);
  useKeptFocus(list, onFocusLost);
  const { shown, hiddenCount } = visibleJobs(jobs, limit);
  const isEngineBusy = jobs.some((job) => job.state === 'running');
  return (
    <>
      <ul ref={list} class="jobs" aria-label="Files" hidden={jobs.length === 0}>
        {shown.map((job) => (
          <JobItem
            key={job.id}
            job={job}
            progress={progress}
            engine={engine}
            isEngineBusy={isEngineBusy && job.state === 'waiting'}
            actions={actions}
          />
        ))}
      </ul>
      {hiddenCount > 0 && (
        <p class="more">
          <span>{formatCount(hiddenCount)} more files are in the list.</span>
          <button type="button" class="button" onClick={() => setLimit(limit + JOBS_SHOWN_AT_ONCE)}>
            Show more
          </button>
        </p>
      )}
    </>
  );
}

/** Drawn anew only when its own job changed: a list may be long, and something in it changes all the time. */
function JobItem({ job, progress, engine, isEngineBusy, actions }: JobRowProps) {
  return useMemo(
    () => (
      <li data-id={job.id} class={`job job-${job.state}`} tabIndex={-1}>
        <JobRow job={job} progress={progress} engine={engine} isEngineBusy={isEngineBusy} actions={actions} />
      </li>
    ),
    [job, progress, engine, isEngineBusy, actions],
  );
}
