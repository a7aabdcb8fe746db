import { messages } from '../../messages/messages';
import type { WaitingJob } from '../../queue/job';
import type { Recipe } from '../../shared/recipe';
import { EditIcon, FileIcon } from '../kit/icons';
import { ItemFrame } from '../kit/item_frame';
import type { MenuItem } from '../kit/menu';
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
          <span class="problem" title={problem}>
            {problem}
          </span>
        )
      }
      aside={problem === '' && <RowAside result={result} own={own} />}
      action={
        isConvertible && (
          <button type="button" class="button item-action" aria-label={messages.list.editOf(job.name)} onClick={() => actions.edit(job.id)}>
            <EditIcon />
            <span>{messages.list.edit}</span>
          </button>
        )
      }
      menu={() => [...menuOfJoined(job, actions), ...actions.menuOf(job)]}
    >
      {parts.offer(job)}
    </ItemFrame>
  );
}

function menuOfJoined(job: WaitingJob, actions: JobActions): readonly MenuItem[] {
  if (job.source.joined.length === 0) return [];
  return [
    { name: messages.list.order, act: () => actions.reorder(job.id) },
    { name: messages.list.separate, act: () => actions.separate(job.id) },
  ];
}
