import { messages } from '../../messages/messages';
import type { PresetChoice, RecipeStore } from '../../model/recipe_store';
import { explain } from '../../recipe/explain';

const words = messages.presets;

/** What the recipe makes, below what it is good for. */
export function RecipeSentence({ store }: { readonly store: RecipeStore }) {
  const choice = store.choice.value;
  return (
    <p class="recipe-sentence">
      <strong>{choice ? saidOf(choice) : words.began(presetName(store.from.value))}</strong>
      <span>{explain(store.recipe.value, messages.recipe.explained)}</span>
    </p>
  );
}

export function presetName({ kind, name }: PresetChoice): string {
  return kind === 'own' ? name : messages.recipe.presets[name].name;
}

function saidOf(choice: PresetChoice): string {
  return choice.kind === 'own' ? words.ofOnesOwn(choice.name) : words.goodFor(messages.recipe.presets[choice.name].goodFor);
}
