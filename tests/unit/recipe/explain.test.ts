import { expect, test } from 'vitest';
import { recipe as words } from '../../../web/src/messages/en/recipe';
import { explain } from '../../../web/src/recipe/explain';
import { merge } from '../../../web/src/recipe/own_recipe';
import { parseOwnRecipe } from '../../../web/src/recipe/parse_recipe';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { readTable } from './tables';

const rows = readTable('explanations.json') as readonly { readonly recipe: unknown; readonly sentence: string }[];

test.each(rows)('$sentence', ({ recipe, sentence }) => {
  const reading = parseOwnRecipe(recipe);
  expect(reading).toMatchObject({ ok: true });
  if (reading.ok) expect(explain(merge(DEFAULT_RECIPE, reading.own), words.explained)).toBe(sentence);
});

test('the rows mention each field of a recipe', () => {
  const fields = (value: object): string[] =>
    Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
      typeof part === 'object' && part !== null && !Array.isArray(part) ? fields(part).map((field) => `${key}.${field}`) : [key],
    );
  const mentioned = new Set(rows.flatMap(({ recipe }) => fields(recipe as object)));
  const all = fields(DEFAULT_RECIPE).filter((field) => field !== 'version');
  expect(all.filter((field) => !mentioned.has(field))).toEqual([]);
});
