import { expect, test } from 'vitest';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { merge } from '../../../web/src/recipe/own_recipe';
import { PRESETS, presetOf } from '../../../web/src/recipe/presets';
import { readTable } from './tables';

test('the presets are those of the table that the command line is held to', () => {
  expect(Object.fromEntries(PRESETS.map(({ id, recipe }) => [id, recipe]))).toEqual(readTable('presets.json'));
});

test('a recipe is known by its preset', () => {
  for (const preset of PRESETS) expect(presetOf(preset.recipe)?.id).toBe(preset.id);
});

test('what has no effect does not hide a preset', () => {
  expect(presetOf(merge(DEFAULT_RECIPE, { encoding: { bitrateKbps: 320 } }))?.id).toBe('music');
  expect(presetOf(merge(DEFAULT_RECIPE, { encoding: { mode: 'cbr', vbrQuality: 9 }, sound: { fadeShape: 'decibel' } }))?.id).toBe('classic');
});

test('a recipe that no preset has is none of them', () => {
  expect(presetOf(merge(DEFAULT_RECIPE, { sound: { gainDb: 1 } }))).toBeNull();
  expect(presetOf(merge(DEFAULT_RECIPE, { written: { set: [{ name: 'album', value: 'Ways' }] } }))).toBeNull();
});
