/** What most people never open: the fields of a recipe, and their words, come in a script of their own. */
import { lazyPart } from '../kit/lazy_part';
import looks from '../kit/fields.css?url';

export const adjustBody = lazyPart(async () => (await import('./adjust_body')).AdjustBody, looks);
export const recipeForm = lazyPart(async () => (await import('./adjust_body')).RecipeForm, looks);
