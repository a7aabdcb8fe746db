import { expect, test } from 'vitest';
import { parseRecipe } from '../../../web/src/recipe/parse_recipe';
import { recipeKey } from '../../../web/src/recipe/recipe_key';
import { DEFAULT_RECIPE, type Recipe } from '../../../web/src/shared/recipe';

const read = (value: object): Recipe => {
  const reading = parseRecipe(value);
  if (!reading.ok) throw new Error(reading.field);
  return reading.recipe;
};

test('recipes that say the same have one key, whatever they are read from', () => {
  expect(recipeKey(read({}))).toBe(recipeKey(DEFAULT_RECIPE));
  expect(recipeKey(read({ encoding: { bitrateKbps: 96, mode: 'cbr' } }))).toBe(recipeKey(read({ encoding: { mode: 'cbr', bitrateKbps: 96 } })));
});

test('any difference is another key', () => {
  const others = [{}, { track: 'all' }, { encoding: { vbrQuality: 3 } }, { encoding: { vbrQuality: 4 } }, { written: { set: [{ name: 'artist', value: 'A' }] } }, { output: { name: '{title}' } }];
  expect(new Set(others.map((one) => recipeKey(read(one)))).size).toBe(others.length);
});

// They stand in indexes of folders: with other keys, a new version would make all of them anew.
test('keys stay as they are from version to version', () => {
  expect(recipeKey(DEFAULT_RECIPE)).toBe('5465b8254c6d42b9');
  expect(recipeKey(read({ encoding: { mode: 'cbr', bitrateKbps: 96 }, written: { set: [{ name: 'artist', value: 'Größe' }] } }))).toBe('ae30ed7f92ddcfc3');
});
