/** What the core makes of a file as it is cut now. */
import { useEffect, useState } from 'preact/hooks';
import type { PageModel } from '../model/page_model';
import type { WaitingJob } from '../queue/job';
import { ownOf, recipeOf } from '../recipe/own_settings';
import { merge } from '../recipe/own_recipe';
import { Outcome } from './editor/cut/outcome';

/** A handle that is dragged asks once, when it rests. */
const REST_MS = 300;

export function CutOutcome({ model, job }: { readonly model: PageModel; readonly job: WaitingJob }) {
  const { source } = job;
  const forAll = model.recipe.recipe.value;
  const recipe = recipeOf(forAll, source.own);
  const mp3s = usePlannedCount(model, job, recipe.split.at !== 'nowhere');
  return (
    <Outcome
      split={recipe.split}
      hasChapters={(source.info?.chapters.length ?? 0) > 0}
      hasMarks={source.draft.marks.length > 0}
      mp3s={mp3s}
      onSplit={(split) => model.adjust(new Map([[job.id, ownOf(forAll, merge(recipe, { split }))]]))}
    />
  );
}

function usePlannedCount(model: PageModel, job: WaitingJob, isSplit: boolean): number | null {
  const [mp3s, setMp3s] = useState<number | null>(null);
  const { source } = job;
  useEffect(() => {
    setMp3s(null);
    if (!isSplit) return undefined;
    let isWanted = true;
    const timer = setTimeout(() => {
      void model.planOf(job).then((plan) => {
        if (isWanted) setMp3s(plan && plan.programmes.reduce((count, { parts }) => count + parts.length, 0));
      });
    }, REST_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [model, source.draft, source.own, source.info, isSplit, model.recipe.recipe.value]);
  return mp3s;
}
