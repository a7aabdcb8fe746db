/** Fields one by one: whether one differs from another recipe's, and back to that. */
import type { Recipe } from '../shared/recipe';
import type { RecipeField } from './fields';

export function isDifferent(recipe: Recipe, base: Recipe, field: RecipeField): boolean {
  return JSON.stringify(valueOf(recipe, field)) !== JSON.stringify(valueOf(base, field));
}

export function setBack(recipe: Recipe, base: Recipe, fields: readonly RecipeField[]): Recipe {
  return fields.reduce((changed, field) => withValueOf(changed, base, field), recipe);
}

function valueOf(recipe: Recipe, field: RecipeField): unknown {
  if (field === 'track') return recipe.track;
  const [group, key] = split(field);
  const values: object = recipe[group];
  return (values as Readonly<Record<string, unknown>>)[key];
}

function withValueOf(recipe: Recipe, base: Recipe, field: RecipeField): Recipe {
  if (field === 'track') return { ...recipe, track: base.track };
  const [group, key] = split(field);
  return { ...recipe, [group]: { ...recipe[group], [key]: valueOf(base, field) } };
}

type Group = Exclude<keyof Recipe, 'version' | 'track'>;

function split(field: Exclude<RecipeField, 'track'>): readonly [Group, string] {
  const [group, key = ''] = field.split('.');
  return [group as Group, key];
}
