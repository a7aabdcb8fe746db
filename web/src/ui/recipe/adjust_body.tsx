/** What the panel has below its head. */
import type { PresetStore } from '../../model/preset_store';
import type { RecipeStore } from '../../model/recipe_store';
import { OwnPresets } from './own_presets';
import { RecipeForm } from './recipe_form';

export { RecipeForm };

export interface AdjustBodyProps {
  readonly store: RecipeStore;
  readonly presets: PresetStore;
}

export function AdjustBody({ store, presets }: AdjustBodyProps) {
  return (
    <>
      <RecipeForm recipe={store.recipe.value} base={store.base.value} onChange={store.change} />
      <OwnPresets recipe={store.recipe.value} presets={presets} onSaved={(name) => store.choose({ kind: 'own', name })} />
    </>
  );
}
