/** What is wrong with a recipe from elsewhere, in the page's own terms: what can be told at once, then the core's word. */
import { conflicts } from '../recipe/conflicts';
import type { RecipeProblem } from '../recipe/parse_recipe';
import type { Converter } from '../shared/converter';
import type { Recipe } from '../shared/recipe';

export async function coreCheck(converter: Converter, recipe: Recipe): Promise<RecipeProblem | null> {
  const field = conflicts(recipe, null)[0]?.field ?? (await converter.checkRecipe(recipe))?.subject;
  return field === undefined ? null : { field, reason: 'impossible_value' };
}
