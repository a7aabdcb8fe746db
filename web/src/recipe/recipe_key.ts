import { DEFAULT_RECIPE, type Recipe } from '../shared/recipe';
import { difference } from './own_recipe';

const known = new WeakMap<Recipe, string>();

/**
 * Short, and the same for recipes that say the same. Made of what differs from the defaults alone, so that a setting which a later version
 * has in addition changes no key. A quick hash (FNV-1a, twice): nothing secret depends on it.
 */
export function recipeKey(recipe: Recipe): string {
  let key = known.get(recipe);
  if (key === undefined) {
    const text = JSON.stringify(difference(DEFAULT_RECIPE, recipe));
    key = hashed(text, 0x811c9dc5, 0x01000193) + hashed(text, 0x9e3779b9, 0x85ebca6b);
    known.set(recipe, key);
  }
  return key;
}

function hashed(text: string, basis: number, prime: number): string {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), prime);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
