/** What most people never open: the fields of a recipe, and their words, come in a script of their own. */
import { lazyPart } from '../kit/lazy_part';

export const adjustBody = lazyPart(async () => (await import('./adjust_body')).AdjustBody);
export const recipeForm = lazyPart(async () => (await import('./adjust_body')).RecipeForm);
