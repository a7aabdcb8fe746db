/** What was made last time is made this time. */
import { conflicts } from '../recipe/conflicts';
import { difference } from '../recipe/own_recipe';
import { parseRecipe } from '../recipe/parse_recipe';
import { DEFAULT_RECIPE, type Recipe } from '../shared/recipe';
import { PRESET_IDS } from '../recipe/presets';
import type { PresetChoice } from './recipe_store';
import { recall, remember } from './remembered';

const KEY = 'recipe';

export interface RememberedRecipe {
  readonly recipe: Recipe;
  /** What it began as. */
  readonly from: PresetChoice;
}

export function rememberRecipe({ recipe, from }: RememberedRecipe): void {
  remember(KEY, JSON.stringify({ recipe: difference(DEFAULT_RECIPE, recipe), from }));
}

/** `null` where nothing is remembered, or it is of no use any more. */
export function recallRecipe(): RememberedRecipe | null {
  const kept = parsed(recall(KEY) ?? '');
  const from = choiceIn(kept?.['from']);
  const reading = parseRecipe(kept?.['recipe']);
  return from && reading.ok && conflicts(reading.recipe, null).length === 0 ? { recipe: reading.recipe, from } : null;
}

function choiceIn(value: unknown): PresetChoice | null {
  if (!isObject(value)) return null;
  const { kind, name } = value;
  if (kind === 'own' && typeof name === 'string') return { kind, name };
  const id = PRESET_IDS.find((known) => known === name);
  return kind === 'preset' && id ? { kind, name: id } : null;
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
