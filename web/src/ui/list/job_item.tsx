import { useMemo } from 'preact/hooks';
import { JobRow, type JobRowProps } from './job_row';
import { MoveGrip } from './move_grip';

export interface JobItemProps extends JobRowProps {
  /** From 0. */
  readonly index: number;
  readonly total: number;
  /** Pixels below the list's beginning; `null`: behind the one before it. */
  readonly start: number | null;
  readonly measure: ((element: HTMLElement | null) => void) | null;
  readonly isMovable: boolean;
  /** Where what is dragged would go. */
  readonly drop: 'before' | 'after' | null;
}

/** Drawn anew only when its own job changed: a list may be long, and something in it changes all the time. */
export function JobItem(props: JobItemProps) {
  const { index, total, start, measure, isMovable, drop, job, recipe, progress, engine, isEngineBusy, selection, actions, parts } = props;
  const row = useMemo(
    () => <JobRow job={job} recipe={recipe} progress={progress} engine={engine} isEngineBusy={isEngineBusy} selection={selection} actions={actions} parts={parts} />,
    [job, recipe, progress, engine, isEngineBusy, selection, actions, parts],
  );
  return (
    <li
      ref={measure}
      data-id={job.id}
      data-index={index}
      class={`job job-${job.state}${drop ? ` job-drop-${drop}` : ''}`}
      tabIndex={-1}
      aria-posinset={index + 1}
      aria-setsize={total}
      style={{ top: start === null ? '' : `${start}px` }}
    >
      {isMovable && <MoveGrip />}
      {row}
    </li>
  );
}
