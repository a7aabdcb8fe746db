/** The list as a window onto the queue: one row costs the same however many there are. */
import type { ReadonlySignal } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import { messages } from '../../messages/messages';
import type { Job } from '../../queue/job';
import { runningIn } from '../../queue/tally';
import type { EngineState } from '../../shared/converter';
import type { Progress } from '../../shared/protocol';
import type { Recipe } from '../../shared/recipe';
import { useKeptFocus } from '../kit/kept_focus';
import type { JobActions } from './job_actions';
import { JobItem } from './job_item';
import { rowKeys } from './row_keys';
import { useRowDrag } from './row_drag';
import type { RowParts } from './row_parts';
import { useRowWindow } from './row_window';
import { RunningNow } from './running_now';
import { useSelectedRows } from './selected_rows';
import { SelectionBar, type SelectionActions } from './selection_bar';
import { useSameIds } from './same_ids';

export interface JobListProps {
  /** All of them. */
  readonly jobs: readonly Job[];
  /** Those that are to be seen. */
  readonly shown: readonly Job[];
  /** Whether rows are dragged to their places. */
  readonly isByHand: boolean;
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

export function JobList({ jobs, shown, isByHand, recipe, progress, engine, actions, selectionActions, parts, onFocusLost }: JobListProps) {
  const list = useRef<HTMLUListElement>(null);
  /** The row that has the focus, or is to get it. */
  const [focused, setFocused] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  useKeptFocus(list, wanted, onFocusLost);
  const ids = useSameIds(shown);
  const running = runningIn(jobs);
  const drag = useRowDrag(list, shown, actions.place);
  const pinned = [focused, running?.id, drag.dragged].flatMap((id) => (id === null || id === undefined ? [] : [ids.indexOf(id)]));
  const { places, height, measure } = useRowWindow(list, ids, pinned);
  const rows = useSelectedRows(shown);

  function focusRow(id: string): void {
    wanted.current = id;
    setFocused(id);
    // Where it is drawn already, nothing else would be.
    list.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus();
  }

  return (
    <>
      {rows.isPossible && <SelectionBar rows={rows} actions={selectionActions} />}
      <ul
        ref={list}
        class={height === null ? 'jobs' : 'jobs jobs-windowed'}
        role="list"
        aria-label={messages.list.title}
        hidden={shown.length === 0}
        style={{ height: height === null ? '' : `${height}px` }}
        onKeyDown={(event) => rowKeys(event, shown, actions, focusRow)}
        onFocusIn={({ target }) => setFocused((target as HTMLElement).closest<HTMLElement>('[data-id]')?.dataset['id'] ?? null)}
        {...drag.listeners}
      >
        {places.map(({ index, start }) => {
          const job = shown[index];
          return (
            job && (
              <JobItem
                key={job.id}
                index={index}
                total={shown.length}
                start={start}
                measure={measure}
                isMovable={isByHand}
                drop={drag.dropAt(job.id)}
                job={job}
                recipe={recipe}
                progress={progress}
                engine={engine}
                isEngineBusy={running !== null && job.state === 'waiting'}
                selection={rows.isPossible && job.state === 'waiting' ? rows.of(job.id) : null}
                actions={actions}
                parts={parts}
              />
            )
          );
        })}
      </ul>
      {jobs.length > 0 && shown.length === 0 && <p class="hint">{messages.list.nothingShown}</p>}
      {running && (
        <RunningNow
          job={running}
          list={list}
          isDrawn={places.some(({ index }) => shown[index]?.id === running.id)}
          progress={progress}
          onShow={() => focusRow(running.id)}
        />
      )}
    </>
  );
}
