/** The list with all that stands above it. */
import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { PageModel } from '../model/page_model';
import { canPickFolder } from '../model/pick_folder';
import { isActive } from '../queue/queue';
import { shownJobs, type ListFilter } from '../queue/shown_jobs';
import { tallyOf } from '../queue/tally';
import type { JobActions } from './list/job_actions';
import { JobList } from './list/job_list';
import { viewBar } from './list/lazy_parts';
import type { RowParts } from './list/row_parts';
import type { SelectionActions } from './list/selection_bar';
import { Toolbar } from './list/toolbar';
import { listActions } from './list_actions';
import { RecipeLine } from './recipe/recipe_line';
import { deliveryBar } from './results/lazy_parts';
import { SaveAll } from './results/save_all';
import { SpaceWarning } from './results/space_warning';

export interface FileListProps {
  readonly model: PageModel;
  readonly actions: JobActions;
  readonly selectionActions: SelectionActions;
  readonly parts: RowParts;
  readonly isAdjusting: boolean;
  readonly onAdjust: () => void;
  /** The pressed button goes away with what it was for; the keyboard continues where its effect is seen. */
  readonly onActed: () => void;
  readonly onFocusLost: () => void;
}

/** From here on, one does not see at a glance what is in the list. */
const MANY = 8;

export function FileList({ model, actions, selectionActions, parts, isAdjusting, onAdjust, onActed, onFocusLost }: FileListProps) {
  const filter = useSignal<ListFilter>('all');
  const search = useSignal('');
  const queue = model.queue.value;
  const { jobs } = queue;
  const hasMany = jobs.length >= MANY || filter.value !== 'all';
  const see = (wanted: ListFilter): void => void (filter.value = wanted);
  const shown = useComputed(() => {
    const all = model.queue.value.jobs;
    return shownJobs(all, filter.value, all.length >= MANY ? search.value : '');
  });
  const ofAll = useMemo(
    () =>
      listActions(model, onActed, () => {
        search.value = '';
        see('failed');
      }),
    [model],
  );
  return (
    <>
      {jobs.length > 0 && (
        <Toolbar
          queue={queue}
          outlook={model.outlook}
          engine={model.engine.value}
          actions={ofAll}
          saveAll={<SaveAll saving={model.saving} canPickFolder={canPickFolder} isMain={!isActive(queue) && tallyOf(jobs).waiting === 0} />}
        >
          <RecipeLine store={model.recipe} own={model.presets.presets} forecast={model.forecast} isAdjusting={isAdjusting} onAdjust={onAdjust} />
          <SpaceWarning forecast={model.forecast} usage={model.usage} />
        </Toolbar>
      )}
      {model.saving.delivery.value && <deliveryBar.Part delivery={model.saving.delivery.value} onStop={model.saving.stopSaving} />}
      {hasMany && (
        <viewBar.Part
          tally={tallyOf(jobs)}
          total={jobs.length}
          filter={filter.value}
          search={search.value}
          order={model.order.value}
          onFilter={see}
          onSearch={(wanted) => (search.value = wanted)}
          onOrder={model.orderBy}
        />
      )}
      <JobList
        jobs={jobs}
        shown={shown.value}
        isByHand={model.order.value === 'hand' && jobs.length > 1}
        recipe={model.recipe.recipe.value}
        progress={model.progress}
        engine={model.engine.value}
        actions={actions}
        selectionActions={selectionActions}
        parts={parts}
        onFocusLost={onFocusLost}
      />
    </>
  );
}
