/** What can be done with single results, put together with the model: one of them is played, one is given another name. */
import { signal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PageModel } from '../model/page_model';
import { canShareFiles } from '../model/sharing';
import type { DoneJob } from '../queue/job';
import { findJob } from '../queue/queue';
import type { MenuItem } from './kit/menu';
import { playerBar, renameDialog } from './results/lazy_parts';
import { resultItems } from './results/result_menu';

/** Which results, by their ids. */
export interface ChosenResults {
  readonly played: Signal<string | null>;
  readonly renamed: Signal<string | null>;
}

export function createChosenResults(): ChosenResults {
  return { played: signal<string | null>(null), renamed: signal<string | null>(null) };
}

export function resultMenu(model: PageModel, { played, renamed }: ChosenResults, job: DoneJob): readonly MenuItem[] {
  return resultItems(job, {
    play: (id) => (played.value = id),
    rename: (id) => (renamed.value = id),
    share: canShareFiles ? (id) => void model.saving.share(id) : null,
  });
}

export function ResultTools({ model, chosen }: { readonly model: PageModel; readonly chosen: ChosenResults }) {
  const { played, renamed } = chosen;
  const result = (id: string | null): DoneJob | null => {
    const job = id === null ? undefined : findJob(model.queue.value, id);
    return job?.state === 'done' ? job : null;
  };

  // As file managers have it, wherever in its row the focus is.
  useEffect(() => {
    const rename = (event: KeyboardEvent): void => {
      if (event.key !== 'F2' || !(event.target instanceof Element)) return;
      const id = event.target.closest<HTMLElement>('.job-done')?.dataset['id'];
      if (id === undefined) return;
      event.preventDefault();
      renamed.value = id;
    };
    document.addEventListener('keydown', rename);
    return () => document.removeEventListener('keydown', rename);
  }, []);

  const playedJob = result(played.value);
  const renamedJob = result(renamed.value);
  return (
    <>
      {playedJob && <playerBar.Part job={playedJob} contentOf={model.saving.resultOf} onClose={() => (played.value = null)} />}
      {renamedJob && (
        <renameDialog.Part
          key={renamedJob.id}
          job={renamedJob}
          onRename={(name) => model.saving.rename(renamedJob.id, name)}
          onClose={() => (renamed.value = null)}
        />
      )}
    </>
  );
}
