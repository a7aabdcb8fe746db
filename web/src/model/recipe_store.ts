/** What is made of all files, as a signal: the presets, what people changed of them, and what was made last time. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { effective } from '../recipe/effective';
import type { OwnPreset } from '../recipe/own_presets';
import { presetOf, PRESETS, type PresetId } from '../recipe/presets';
import { isSameRecipe } from '../recipe/same_recipe';
import { DEFAULT_RECIPE, type Recipe } from '../shared/recipe';
import { recallRecipe, rememberRecipe } from './remembered_recipe';

/** One of ours, or one that people made. */
export type PresetChoice = { readonly kind: 'preset'; readonly name: PresetId } | { readonly kind: 'own'; readonly name: string };

export interface RecipeStore {
  readonly recipe: ReadonlySignal<Recipe>;
  /** The preset that makes the same; `null` for settings of one's own. */
  readonly choice: ReadonlySignal<PresetChoice | null>;
  /** The preset that it began as. */
  readonly from: ReadonlySignal<PresetChoice>;
  /** What single fields can be set back to: the preset that it is, or began as. */
  readonly base: ReadonlySignal<Recipe>;
  /** The last settings that were no preset, to come back to; `null` where there were none. */
  readonly adjusted: ReadonlySignal<Recipe | null>;
  choose(choice: PresetChoice): void;
  change(recipe: Recipe): void;
}

/** Of a first visit. */
const FIRST: PresetChoice = { kind: 'preset', name: 'music' };

/** `own`: the presets that people made. */
export function createRecipeStore(own: ReadonlySignal<readonly OwnPreset[]>): RecipeStore {
  const remembered = recallRecipe() ?? { recipe: DEFAULT_RECIPE, from: FIRST };
  const state = signal(remembered);
  const recipe = computed(() => state.value.recipe);
  // It may have been deleted.
  const from = computed(() => (recipeOf(state.value.from, own.value) ? state.value.from : FIRST));
  const choice = computed(() => choiceOf(state.value.recipe, from.value, own.value));
  const base = computed(() => recipeOf(choice.value ?? from.value, own.value) ?? DEFAULT_RECIPE);
  const adjusted = signal(choice.peek() ? null : remembered.recipe);

  function become(next: typeof remembered): void {
    state.value = next;
    if (!choice.peek()) adjusted.value = next.recipe;
    rememberRecipe(next);
  }

  return {
    recipe,
    choice,
    from,
    base,
    adjusted,
    choose(wanted) {
      const chosen = recipeOf(wanted, own.peek());
      if (chosen) become({ recipe: chosen, from: wanted });
    },
    change: (changed) => become({ recipe: changed, from: state.peek().from }),
  };
}

function recipeOf(choice: PresetChoice, own: readonly OwnPreset[]): Recipe | null {
  const preset = choice.kind === 'own' ? own.find(({ name }) => name === choice.name) : PRESETS.find(({ id }) => id === choice.name);
  return preset?.recipe ?? null;
}

/** The one that it began as, where several make the same. */
function choiceOf(recipe: Recipe, from: PresetChoice, own: readonly OwnPreset[]): PresetChoice | null {
  const wanted = effective(recipe);
  const makesTheSame = (other: Recipe): boolean => isSameRecipe(effective(other), wanted);
  const began = recipeOf(from, own);
  if (began && makesTheSame(began)) return from;
  const preset = presetOf(recipe);
  if (preset) return { kind: 'preset', name: preset.id };
  const same = own.find((other) => makesTheSame(other.recipe));
  return same ? { kind: 'own', name: same.name } : null;
}
