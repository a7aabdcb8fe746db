/**
 * Of what a file has of its own, the settings: all but its track and its tags, which are chosen for it alone. Settings are what several
 * files may have together, and what is set back with one press.
 */
import type { Recipe } from '../shared/recipe';
import { difference, merge, NOTHING_OWN, type OwnRecipe } from './own_recipe';

export function ownSettings(own: OwnRecipe): OwnRecipe {
  const { track: _track, written, ...rest } = own;
  const { set: _set, ...kept } = written ?? {};
  return Object.keys(kept).length > 0 ? { ...rest, written: kept } : rest;
}

export function hasOwnSettings(own: OwnRecipe): boolean {
  return Object.keys(ownSettings(own)).length > 0;
}

export function hasOwnTags(own: OwnRecipe): boolean {
  return (own.written?.set ?? []).length > 0;
}

/** Its own track and tags, with other settings. */
export function withSettings(own: OwnRecipe, settings: OwnRecipe): OwnRecipe {
  const { written, ...rest } = ownSettings(settings);
  const set = own.written?.set;
  const all: OwnRecipe = {
    ...(own.track !== undefined && { track: own.track }),
    ...rest,
    ...((written || set) && { written: { ...written, ...(set && { set }) } }),
  };
  return Object.keys(all).length > 0 ? all : NOTHING_OWN;
}

/** What a file has of its own once its recipe is `recipe`, where all have `forAll`. */
export function ownOf(forAll: Recipe, recipe: Recipe): OwnRecipe {
  const own = difference(forAll, recipe);
  return Object.keys(own).length > 0 ? own : NOTHING_OWN;
}

export function recipeOf(forAll: Recipe, own: OwnRecipe): Recipe {
  return own === NOTHING_OWN ? forAll : merge(forAll, own);
}
