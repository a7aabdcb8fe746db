/** What fields see of the recipe that they are a part of. */
import { messages } from '../../messages/messages';
import { change, obstacle } from '../../recipe/change';
import { conflicts } from '../../recipe/conflicts';
import type { RecipeField } from '../../recipe/fields';
import type { OwnRecipe } from '../../recipe/own_recipe';
import { isDifferent, setBack } from '../../recipe/set_back';
import type { AudioTrack } from '../../shared/media';
import type { Recipe } from '../../shared/recipe';

export interface RecipeEdit {
  readonly recipe: Recipe;
  readonly source: AudioTrack | null;
  /** Of an element, by the field that it belongs to. */
  id(field: string): string;
  put(own: OwnRecipe): void;
  /** `null` where none of the fields differs. `others` are set back with them. */
  setBack(fields: readonly RecipeField[], others?: readonly RecipeField[]): (() => void) | null;
  /** Why this cannot be chosen; `null` where it can. */
  obstacle(own: OwnRecipe): string | null;
  /** What is wrong with the field as it is. */
  problem(fields: readonly RecipeField[]): string | null;
}

export interface EditParts {
  readonly id: string;
  readonly recipe: Recipe;
  readonly base: Recipe;
  readonly source: AudioTrack | null;
  readonly onChange: (recipe: Recipe) => void;
}

export function recipeEdit({ id, recipe, base, source, onChange }: EditParts): RecipeEdit {
  return {
    recipe,
    source,
    id: (field) => `${id}-${field}`,
    put: (own) => onChange(change(recipe, own, base, source)),
    setBack(fields, others = []) {
      if (!fields.some((field) => isDifferent(recipe, base, field))) return null;
      return () => onChange(change(setBack(recipe, base, [...fields, ...others]), {}, base, source));
    },
    obstacle(own) {
      const found = obstacle(recipe, own, base, source);
      return found && messages.recipe.conflicts[found.reason];
    },
    problem(fields) {
      const found = conflicts(recipe, source).find(({ field }) => fields.includes(field));
      return found ? messages.recipe.conflicts[found.reason] : null;
    },
  };
}
