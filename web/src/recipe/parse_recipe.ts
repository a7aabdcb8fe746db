/**
 * Whether a value from outside (a link, a file, the local storage) is a recipe, or a part of one. The rules are those of the core,
 * which has the last word; a link must be judged before the core has loaded. `fields.ts` has the rule for each field.
 */
import { BITRATES_KBPS } from '../shared/options';
import { DEFAULT_RECIPE, type Recipe } from '../shared/recipe';
import { GROUPS, isTrack } from './fields';
import { isObject } from './json';
import { merge, type OwnRecipe } from './own_recipe';

export type RecipeProblem =
  /** No object where one must be; `field` is empty for the whole. */
  | { readonly field: string; readonly reason: 'not_an_object' }
  | { readonly field: string; readonly reason: 'unknown_field' }
  | { readonly field: string; readonly reason: 'impossible_value' };

export type OwnRecipeReading = { readonly ok: true; readonly own: OwnRecipe } | ({ readonly ok: false } & RecipeProblem);
export type RecipeReading = { readonly ok: true; readonly recipe: Recipe } | ({ readonly ok: false } & RecipeProblem);

/** Fields that are missing have their defaults. */
export function parseRecipe(value: unknown): RecipeReading {
  const reading = parseOwnRecipe(value);
  if (!reading.ok) return reading;
  const recipe = merge(DEFAULT_RECIPE, reading.own);
  const { mode, bitrateKbps } = recipe.encoding;
  if (mode === 'cbr' && !(BITRATES_KBPS as readonly number[]).includes(bitrateKbps)) return problem('encoding.bitrateKbps', 'impossible_value');
  return { ok: true, recipe };
}

/** As a part of a recipe: what depends on the rest, such as a bitrate on the mode, is not judged. */
export function parseOwnRecipe(value: unknown): OwnRecipeReading {
  if (!isObject(value)) return problem('', 'not_an_object');
  for (const [name, part] of Object.entries(value)) {
    if (name === 'version' || name === 'track') {
      if (name === 'version' ? part !== DEFAULT_RECIPE.version : !isTrack(part)) return problem(name, 'impossible_value');
      continue;
    }
    const found = isGroup(name) ? problemOfGroup(name, part) : { field: name, reason: 'unknown_field' as const };
    if (found) return problem(found.field, found.reason);
  }
  const { version: _, ...own } = value;
  return { ok: true, own };
}

function problemOfGroup(name: keyof typeof GROUPS, value: unknown): RecipeProblem | null {
  if (!isObject(value)) return { field: name, reason: 'not_an_object' };
  const rules: Readonly<Record<string, (value: unknown) => boolean>> = GROUPS[name];
  for (const [key, part] of Object.entries(value)) {
    const field = `${name}.${key}`;
    const isPossible = Object.hasOwn(rules, key) ? rules[key] : undefined;
    if (!isPossible) return { field, reason: 'unknown_field' };
    if (!isPossible(part)) return { field, reason: 'impossible_value' };
  }
  return null;
}

function isGroup(name: string): name is keyof typeof GROUPS {
  return Object.hasOwn(GROUPS, name);
}

function problem(field: string, reason: RecipeProblem['reason']): { readonly ok: false } & RecipeProblem {
  return { ok: false, field, reason };
}
