import { describe, expect, test } from 'vitest';
import {
  deletePreset,
  exportPresets,
  importPresets,
  LARGEST_IMPORT_BYTES,
  MOST_OWN_PRESETS,
  readPresets,
  renamePreset,
  savePreset,
  type CheckRecipe,
  type OwnPreset,
  type PresetsResult,
} from '../../../web/src/recipe/own_presets';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { recipeAt } from '../../fakes/samples';
import { chanceOf, randomRecipe } from './random_recipe';

const fine: CheckRecipe = (recipe) => Promise.resolve({ recipe });
const presets: readonly OwnPreset[] = [{ name: 'Podcast', recipe: recipeAt(64) }, { name: 'Band', recipe: recipeAt(320) }];

function namesOf(result: PresetsResult): readonly string[] {
  if (!result.ok) throw new Error(result.problem.reason);
  return result.presets.map(({ name }) => name);
}

function fileOf(content: unknown) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { bytes: text.length, text: () => Promise.resolve(text) };
}

describe('presets of people’s own', () => {
  test('are saved, changed under their names, renamed and deleted', () => {
    expect(namesOf(savePreset(presets, '  Choir ', DEFAULT_RECIPE))).toEqual(['Podcast', 'Band', 'Choir']);
    const changed = savePreset(presets, 'PODCAST', recipeAt(96));
    expect(changed).toEqual({ ok: true, presets: [{ name: 'PODCAST', recipe: recipeAt(96) }, presets[1]] });
    expect(namesOf(renamePreset(presets, 'band', 'BAND'))).toEqual(['Podcast', 'BAND']);
    expect(deletePreset(presets, 'podcast')).toEqual([presets[1]]);
  });

  test('have names that can be shown and told apart', () => {
    expect(savePreset(presets, ' \n ', DEFAULT_RECIPE)).toEqual({ ok: false, problem: { reason: 'no_name' } });
    expect(savePreset(presets, '🏖'.repeat(100), DEFAULT_RECIPE).ok).toBe(true);
    expect(savePreset(presets, 'x'.repeat(101), DEFAULT_RECIPE)).toEqual({ ok: false, problem: { reason: 'name_too_long' } });
    expect(renamePreset(presets, 'Band', 'podcast')).toEqual({ ok: false, problem: { reason: 'name_taken' } });
  });

  test('are not without end', () => {
    const many = Array.from({ length: MOST_OWN_PRESETS }, (_, index) => ({ name: `${index}`, recipe: DEFAULT_RECIPE }));
    expect(savePreset(many, 'one more', DEFAULT_RECIPE)).toEqual({ ok: false, problem: { reason: 'too_many' } });
    expect(savePreset(many, '7', recipeAt(64)).ok).toBe(true);
  });

  test('survive a file, whatever they are', async () => {
    const chance = chanceOf(4);
    const random = Array.from({ length: 50 }, (_, index) => ({ name: `Größe ${index} "🏖"`, recipe: randomRecipe(chance) }));
    expect(readPresets(exportPresets(random))).toEqual({ ok: true, presets: random });
    expect(await importPresets([], fileOf(exportPresets(random)), fine)).toEqual({ ok: true, presets: random });
  });

  test('that are imported get a number where their names are taken', async () => {
    expect(namesOf(await importPresets(presets, fileOf(exportPresets(presets)), fine))).toEqual(['Podcast', 'Band', 'Podcast (2)', 'Band (2)']);
  });
});

describe('a file with presets', () => {
  const named = (recipe: unknown, name: unknown = 'x') => ({ kind: 'unreel-presets', version: 1, presets: [{ name, recipe }] });

  test.each([
    ['', 'no_preset'],
    ['{"kind":', 'no_preset'],
    [[1], 'no_preset'],
    [{ kind: 'other', version: 1, presets: [] }, 'no_preset'],
    [{ kind: 'unreel-presets', version: 1, presets: [] }, 'no_preset'],
    [{ kind: 'unreel-presets', version: 1, presets: {} }, 'no_preset'],
    [{ kind: 'unreel-presets', version: 2, presets: [{}] }, 'other_version'],
    [{ kind: 'unreel-presets', version: 1, presets: [null] }, 'no_preset'],
    [named({}, 3), 'no_preset'],
    [named({}, ''), 'no_name'],
    [named({}, 'x'.repeat(200)), 'name_too_long'],
    [{ kind: 'unreel-presets', version: 1, presets: Array.from({ length: 101 }, (_, index) => ({ name: `${index}`, recipe: {} })) }, 'too_many'],
  ])('%j is refused: %s', async (content, reason) => {
    expect(await importPresets(presets, fileOf(content), fine)).toEqual({ ok: false, problem: { reason } });
  });

  test('that lies is refused, and says in what', async () => {
    const problem = { field: 'sound.gainDb', reason: 'impossible_value' };
    expect(await importPresets(presets, fileOf(named({ sound: { gainDb: 1e9 } })), fine)).toEqual({ ok: false, problem: { reason: 'impossible', name: 'x', problem } });
    expect(await importPresets(presets, fileOf(named(undefined)), fine)).toMatchObject({ problem: { reason: 'impossible', problem: { field: '' } } });
  });

  test('is refused as a whole where the core refuses one of its recipes', async () => {
    const problem = { field: 'written.set', reason: 'impossible_value' } as const;
    let checked = 0;
    const check: CheckRecipe = (recipe) => {
      checked += 1;
      return Promise.resolve(checked === 2 ? { problem } : { recipe });
    };
    expect(await importPresets([], fileOf(exportPresets(presets)), check)).toEqual({ ok: false, problem: { reason: 'impossible', name: 'Band', problem } });
  });

  test('that is too large is not even read', async () => {
    const file = { bytes: LARGEST_IMPORT_BYTES + 1, text: () => Promise.reject(new Error('read')) };
    expect(await importPresets(presets, file, fine)).toEqual({ ok: false, problem: { reason: 'file_too_large' } });
  });
});
