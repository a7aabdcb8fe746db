/** The page's recipes and the core's are the same: every value survives, every impossible one is refused by its name. */
import { expect, test } from '@playwright/test';
import { parseRecipe } from '../../../web/src/recipe/parse_recipe';
import { conflicts } from '../../../web/src/recipe/conflicts';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { chanceOf, randomRecipe } from '../../unit/recipe/random_recipe';
import { withRecipeChecks } from '../support/module_site';

test('a recipe of the page is one of the core, field by field', async ({ page }) => {
  const chance = chanceOf(12);
  const recipes = [DEFAULT_RECIPE, ...Array.from({ length: 2000 }, () => randomRecipe(chance))].filter((recipe) => conflicts(recipe, null).length === 0);
  expect(recipes.length).toBeGreaterThan(300);
  await withRecipeChecks(page, async (check) => {
    const answers = await check(recipes);
    for (const [index, recipe] of recipes.entries()) expect(answers[index]).toEqual({ recipe });
    // What is missing has the same defaults.
    expect(await check([{}])).toEqual([{ recipe: DEFAULT_RECIPE }]);
  });
});

test('what the page refuses, the core refuses by the same name', async ({ page }) => {
  const wrong: readonly unknown[] = [
    { tracks: 'all' },
    { version: 2 },
    { track: '' },
    { encoding: { vbrQuality: 10 } },
    { encoding: { vbrQuality: 2.5 } },
    { encoding: { mode: 'cbr', bitrateKbps: 100 } },
    { encoding: { sampleRate: 44000 } },
    { encoding: { lowpassHz: 999 } },
    { encoding: { quality: 3 } },
    { limits: { bytes: 0 } },
    { limits: { seconds: '5' } },
    { sound: { gainDb: 61 } },
    { sound: { fadeInSeconds: -1 } },
    { sound: { fadeBetweenSeconds: 31 } },
    { sound: { channels: 'both' } },
    { written: { set: [{ name: '', value: 'x' }] } },
    { written: { coverPixels: null, keepsCover: 'yes' } },
    { output: { name: '' } },
    { output: null },
  ];
  await withRecipeChecks(page, async (check) => {
    const answers = await check(wrong);
    for (const [index, recipe] of wrong.entries()) {
      const parsed = parseRecipe(recipe);
      expect(parsed.ok, JSON.stringify(recipe)).toBe(false);
      const { error } = answers[index] as { readonly error: { readonly code: string; readonly subject?: string; readonly detail: string } };
      expect(error.code).toBe('invalid_option');
      expect(error.subject ?? '', JSON.stringify(recipe)).toBe(parsed.ok ? null : parsed.field);
      expect(error.detail).not.toBe('');
    }
  });
});
