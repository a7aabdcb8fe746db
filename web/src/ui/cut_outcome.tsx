/** What the core makes of a file as it is cut now. */
import { useEffect, useState } from 'preact/hooks';
import type { PageModel } from '../model/page_model';
import type { WaitingJob } from '../queue/job';
import { merge } from '../recipe/own_recipe';
import { ownOf, recipeOf } from '../recipe/own_settings';
import { leavesOut } from '../recipe/parts_estimate';
import type { Plan } from '../shared/programme';
import { Outcome, type Planned } from './editor/cut/outcome';

/** A handle that is dragged asks once, when it rests. */
const REST_MS = 300;

export function CutOutcome({ model, job }: { readonly model: PageModel; readonly job: WaitingJob }) {
  const { source } = job;
  const forAll = model.recipe.recipe.value;
  const recipe = recipeOf(forAll, source.own);
  const planned = usePlanned(model, job, recipe.split.at !== 'nowhere' || leavesOut(recipe));
  return (
    <Outcome
      split={recipe.split}
      hasChapters={(source.info?.chapters.length ?? 0) > 0}
      hasMarks={source.draft.marks.length > 0}
      planned={planned}
      onSplit={(split) => model.adjust(new Map([[job.id, ownOf(forAll, merge(recipe, { split }))]]))}
    />
  );
}

/** `null` while it is not known, and where nobody has to ask. */
function usePlanned(model: PageModel, job: WaitingJob, isWanted: boolean): Planned | null {
  const [planned, setPlanned] = useState<Planned | null>(null);
  const { source } = job;
  useEffect(() => {
    setPlanned(null);
    if (!isWanted) return undefined;
    let isAwaited = true;
    const timer = setTimeout(() => {
      void model.planOf(job).then((plan) => {
        if (isAwaited) setPlanned(plan && plannedOf(plan));
      });
    }, REST_MS);
    return () => {
      isAwaited = false;
      clearTimeout(timer);
    };
  }, [model, source.draft, source.own, source.info, isWanted, model.recipe.recipe.value, model.offers.known.value]);
  return planned;
}

function plannedOf({ programmes, notes }: Plan): Planned {
  return { mp3s: programmes.reduce((count, { parts }) => count + parts.length, 0), silenceSeconds: notes.silenceSeconds };
}
