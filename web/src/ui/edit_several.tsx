/** Settings of several files, put together of its rooms' parts. */
import { useEffect, useState } from 'preact/hooks';
import type { PageModel } from '../model/page_model';
import { hasOwnSettings, ownOf, ownSettings, recipeOf, withSettings } from '../recipe/own_settings';
import { isSameRecipe } from '../recipe/same_recipe';
import type { Recipe } from '../shared/recipe';
import { SharedSettingsDialog } from './editor/sound/shared_settings_dialog';
import { recipeForm } from './recipe/lazy_parts';

export interface EditSeveralProps {
  readonly model: PageModel;
  /** Of jobs that wait; none while they are not edited. */
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

export function EditSeveral({ model, ids, onClose }: EditSeveralProps) {
  const forAll = model.recipe.recipe.value;
  const [recipe, setRecipe] = useState(forAll);
  // They begin with what the files have together already.
  useEffect(() => setRecipe(commonRecipe(model, ids)), [ids]);

  function apply(): void {
    const settings = ownOf(forAll, recipe);
    const wanted = new Set(ids);
    const jobs = model.queue.peek().jobs.filter((job) => job.state === 'waiting' && wanted.has(job.id));
    model.adjust(new Map(jobs.flatMap((job) => (job.state === 'waiting' ? [[job.id, withSettings(job.source.own, settings)] as const] : []))));
    onClose();
  }

  return (
    <SharedSettingsDialog
      count={ids.length}
      canReset={hasOwnSettings(ownOf(forAll, recipe))}
      onReset={() => setRecipe(forAll)}
      onApply={apply}
      onClose={onClose}
    >
      <recipeForm.Part recipe={recipe} base={forAll} track={null} onChange={setRecipe} />
    </SharedSettingsDialog>
  );
}

/** That of all files where they differ from each other. */
function commonRecipe(model: PageModel, ids: readonly string[]): Recipe {
  const forAll = model.recipe.recipe.peek();
  const wanted = new Set(ids);
  const own = model.queue.peek().jobs.flatMap((job) => (job.state === 'waiting' && wanted.has(job.id) ? [recipeOf(forAll, ownSettings(job.source.own))] : []));
  const [first = forAll, ...others] = own;
  return others.every((other) => isSameRecipe(first, other)) ? first : forAll;
}
