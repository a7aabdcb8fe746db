import { messages } from '../../messages/messages';
import type { WaitingJob } from '../../queue/job';
import type { Recipe } from '../../shared/recipe';
import { EditIcon, FileIcon } from '../kit/icons';
import { ItemFrame } from '../kit/item_frame';
import type { JobActions } from './job_actions';
import { RowAside } from './row_aside';
import { rowSays } from './row_says';
import type { RowParts } from './row_parts';
import type { RowSelection } from './row_selection';
import { SelectBox } from './select_box';

export interface WaitingRowProps {
  readonly job: WaitingJob;
  readonly recipe: Recipe;
  readonly isEngineBusy: boolean;
  readonly selection: RowSelection | null;
  readonly actions: JobActions;
  readonly parts: RowParts;
}

export function WaitingRow({ job, recipe, isEngineBusy, selection, actions, parts }: WaitingRowProps) {
  const { isConvertible, problem, details, result, own } = rowSays(job, recipe, isEngineBusy);
  return (
    <ItemFrame
      name={job.name}
      icon={selection ? <SelectBox id={job.id} name={job.name} selection={selection} /> : <FileIcon />}
      status={
        problem === '' ? (
          <span class="item-line" title={details}>
            {details}
          </span>
        ) : (
          <span class="problem">{problem}</span>
        )
      }
      aside={problem === '' ? <RowAside result={result} own={own} /> : null}
      actions={
        <>
          {job.source.joined.length > 0 && (
            <button type="button" class="button" aria-label={messages.list.orderOf(job.name)} onClick={() => actions.reorder(job.id)}>
              {messages.list.order}
            </button>
          )}
          {job.source.joined.length > 0 && (
            <button type="button" class="button" aria-label={messages.list.separateOf(job.name)} onClick={() => actions.separate(job.id)}>
              {messages.list.separate}
            </button>
          )}
          {isConvertible && (
            <button type="button" class="button" aria-label={messages.list.editOf(job.name)} onClick={() => actions.edit(job.id)}>
              <EditIcon />
              {messages.list.edit}
            </button>
          )}
        </>
      }
      onRemove={() => actions.remove(job.id)}
    >
      {parts.offer(job)}
    </ItemFrame>
  );
}
