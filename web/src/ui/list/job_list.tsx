import type { ReadonlySignal } from '@preact/signals';
import { useMemo, useRef, useState } from 'preact/hooks';
import { messages } from '../../messages/messages';
import type { Job } from '../../queue/job';
import { JOBS_SHOWN_AT_ONCE, visibleJobs } from '../../queue/visible_jobs';
import type { EngineState } from '../../shared/converter';
import type { Progress } from '../../shared/protocol';
import type { Recipe } from '../../shared/recipe';
import { useKeptFocus } from '../kit/kept_focus';
import type { JobActions } from './job_actions';
import { JobRow, type JobRowProps } from './job_row';
import type { RowParts } from './row_parts';
import { useSelectedRows } from './selected_rows';
import { SelectionBar, type SelectionActions } from './selection_bar';

export interface JobListProps {
  readonly jobs: readonly Job[];
  /** For all files. */
  readonly recipe: Recipe;
  readonly progress: ReadonlySignal<Progress | null>;
  readonly engine: EngineState;
  readonly actions: JobActions;
  readonly selectionActions: SelectionActions;
  readonly parts: RowParts;
  /** The list is empty, and the focus was in it. */
  readonly onFocusLost: () => void;
}

export function JobList({ jobs, recipe, progress, engine, actions, selectionActions, parts, onFocusLost }: JobListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [limit, setLimit] = useState(JOBS_SHOWN_AT_ONCE);
  useKeptFocus(list, onFocusLost);
  const { shown, hiddenCount } = visibleJobs(jobs, limit);
  const rows = useSelectedRows(jobs);
  const isEngineBusy = jobs.some((job) => job.state === 'running');
  return (
    <>
      {rows.isPossible && <SelectionBar rows={rows} actions={selectionActions} />}
      <ul ref={list} class="jobs" aria-label={messages.list.title} hidden={jobs.length === 0}>
        {shown.map((job) => (
          <JobItem
            key={job.id}
            job={job}
            recipe={recipe}
            progress={progress}
            engine={engine}
            isEngineBusy={isEngineBusy && job.state === 'waiting'}
            selection={rows.isPossible && job.state === 'waiting' ? rows.of(job.id) : null}
            actions={actions}
            parts={parts}
          />
        ))}
      </ul>
      {hiddenCount > 0 && (
        <p class="more">
          <span>{messages.list.more(hiddenCount)}</span>
          <button type="button" class="button" onClick={() => setLimit(limit + JOBS_SHOWN_AT_ONCE)}>
            {messages.list.showMore}
          </button>
        </p>
      )}
    </>
  );
}

/** Drawn anew only when its own job changed: a list may be long, and something in it changes all the time. */
function JobItem(props: JobRowProps) {
  const { job, recipe, progress, engine, isEngineBusy, selection, actions, parts } = props;
  return useMemo(
    () => (
      <li data-id={job.id} class={`job job-${job.state}`} tabIndex={-1}>
        <JobRow {...props} />
      </li>
    ),
    [job, recipe, progress, engine, isEngineBusy, selection, actions, parts],
  );
}
