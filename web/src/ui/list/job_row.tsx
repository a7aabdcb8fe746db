import type { ReadonlySignal } from '@preact/signals';
import { assertNever } from '../../queue/assert_never';
import type { Job } from '../../queue/job';
import type { EngineState } from '../../shared/converter';
import type { Progress } from '../../shared/protocol';
import type { Recipe } from '../../shared/recipe';
import { CancelledRow } from './cancelled_row';
import { FailedRow } from './failed_row';
import type { JobActions } from './job_actions';
import { MissingRow } from './missing_row';
import { QueuedRow } from './queued_row';
import type { RowParts } from './row_parts';
import type { RowSelection } from './row_selection';
import { RunningRow } from './running_row';
import { WaitingRow } from './waiting_row';

export interface JobRowProps {
  readonly job: Job;
  /** For all files. */
  readonly recipe: Recipe;
  readonly progress: ReadonlySignal<Progress | null>;
  readonly engine: EngineState;
  /** Nobody looks into a file before it is free. */
  readonly isEngineBusy: boolean;
  /** `null` where there is nothing to choose from. */
  readonly selection: RowSelection | null;
  readonly actions: JobActions;
  readonly parts: RowParts;
}

export function JobRow({ job, recipe, progress, engine, isEngineBusy, selection, actions, parts }: JobRowProps) {
  switch (job.state) {
    case 'waiting':
      return <WaitingRow job={job} recipe={recipe} isEngineBusy={isEngineBusy} selection={selection} actions={actions} parts={parts} />;
    case 'queued':
      return <QueuedRow job={job} actions={actions} />;
    case 'running':
      return <RunningRow job={job} progress={progress} actions={actions} />;
    case 'done':
      return parts.result(job, () => actions.menuOf(job));
    case 'failed':
      return <FailedRow job={job} engine={engine} actions={actions} />;
    case 'cancelled':
      return <CancelledRow job={job} actions={actions} />;
    case 'missing':
      return <MissingRow job={job} actions={actions} />;
    default:
      return assertNever(job);
  }
}
