/** Presets that people made. Plain data: where they are kept, and the core's word on them, are somebody else's. */
import { DEFAULT_RECIPE, type Recipe } from '../shared/recipe';
import { isObject, parseJson } from './json';
import { difference } from './own_recipe';
import { parseRecipe, type RecipeProblem } from './parse_recipe';

export interface OwnPreset {
  /** Different from all others, letter case aside. */
  readonly name: string;
  readonly recipe: Recipe;
}

export const MOST_OWN_PRESETS = 100;
export const LONGEST_PRESET_NAME = 100;
/** Of a file that is imported. */
export const LARGEST_IMPORT_BYTES = 262_144;

export type PresetProblem =
  | { readonly reason: 'no_name' | 'name_too_long' | 'name_taken' | 'too_many' }
  /** The file is larger than any preset is. */
  | { readonly reason: 'file_too_large' }
  /** The file has no preset in it. */
  | { readonly reason: 'no_preset' }
  /** It comes from a later version. */
  | { readonly reason: 'other_version' }
  /** The recipe that is called so is impossible. */
  | { readonly reason: 'impossible'; readonly name: string; readonly problem: RecipeProblem };

export type PresetsResult =
  | { readonly ok: true; readonly presets: readonly OwnPreset[] }
  | { readonly ok: false; readonly problem: PresetProblem };

/** Takes the place of the one that is called so, or is the last. */
export function savePreset(presets: readonly OwnPreset[], name: string, recipe: Recipe): PresetsResult {
  const checked = checkName(name);
  if (checked.problem) return refused(checked.problem);
  const preset = { name: checked.name, recipe };
  const isKnown = presets.some((other) => isSameName(other.name, preset.name));
  if (!isKnown && presets.length >= MOST_OWN_PRESETS) return refused({ reason: 'too_many' });
  return { ok: true, presets: isKnown ? presets.map((other) => (isSameName(other.name, preset.name) ? preset : other)) : [...presets, preset] };
}

export function renamePreset(presets: readonly OwnPreset[], from: string, to: string): PresetsResult {
  const checked = checkName(to);
  if (checked.problem) return refused(checked.problem);
  const isTaken = presets.some(({ name }) => isSameName(name, checked.name) && !isSameName(name, from));
  if (isTaken) return refused({ reason: 'name_taken' });
  return { ok: true, presets: presets.map((preset) => (isSameName(preset.name, from) ? { ...preset, name: checked.name } : preset)) };
}

export function deletePreset(presets: readonly OwnPreset[], name: string): readonly OwnPreset[] {
  return presets.filter((preset) => !isSameName(preset.name, name));
}

const KIND = 'unreel-presets';
const VERSION = 1;

/** A file's content, and what is kept in the local storage. A recipe is what differs from the defaults. */
export function exportPresets(presets: readonly OwnPreset[]): string {
  const written = presets.map(({ name, recipe }) => ({ name, recipe: { version: recipe.version, ...difference(DEFAULT_RECIPE, recipe) } }));
  return `${JSON.stringify({ kind: KIND, version: VERSION, presets: written }, null, 2)}\n`;
}

/** What the core says of a recipe. */
export type CheckRecipe = (recipe: Recipe) => Promise<{ readonly recipe: Recipe } | { readonly problem: RecipeProblem }>;

/**
 * All presets of a file, or none: nothing is lost of `presets` where one of them lies. Names that are taken get a number. `bytes`: of the
 * file, which need not be read where it is too large.
 */
export async function importPresets(
  presets: readonly OwnPreset[],
  file: { readonly bytes: number; text(): Promise<string> },
  check: CheckRecipe,
): Promise<PresetsResult> {
  if (file.bytes > LARGEST_IMPORT_BYTES) return refused({ reason: 'file_too_large' });
  const reading = readPresets(await file.text());
  if (!reading.ok) return reading;
  let all = presets;
  for (const { name, recipe } of reading.presets) {
    const checked = await check(recipe);
    if ('problem' in checked) return refused({ reason: 'impossible', name, problem: checked.problem });
    const saved = savePreset(all, freeName(all, name), checked.recipe);
    if (!saved.ok) return saved;
    all = saved.presets;
  }
  return { ok: true, presets: all };
}

/** What `exportPresets` wrote, or somebody who knows how. */
export function readPresets(text: string): PresetsResult {
  const value = parseJson(text);
  if (!isObject(value) || value['kind'] !== KIND || !Array.isArray(value['presets'])) return refused({ reason: 'no_preset' });
  if (value['version'] !== VERSION) return refused({ reason: 'other_version' });
  const entries: readonly unknown[] = value['presets'];
  if (entries.length === 0) return refused({ reason: 'no_preset' });
  if (entries.length > MOST_OWN_PRESETS) return refused({ reason: 'too_many' });
  const presets: OwnPreset[] = [];
  for (const entry of entries) {
    const { name, recipe } = isObject(entry) ? entry : {};
    if (typeof name !== 'string') return refused({ reason: 'no_preset' });
    const checked = checkName(name);
    if (checked.problem) return refused(checked.problem);
    const reading = parseRecipe(recipe);
    if (!reading.ok) return refused({ reason: 'impossible', name: checked.name, problem: { field: reading.field, reason: reading.reason } });
    presets.push({ name: checked.name, recipe: reading.recipe });
  }
  return { ok: true, presets };
}

type NameCheck = { readonly name: string; readonly problem?: undefined } | { readonly problem: PresetProblem };

function checkName(wished: string): NameCheck {
  const name = wished.replace(/[\p{Cc}\p{Surrogate}]/gu, ' ').trim();
  if (name === '') return { problem: { reason: 'no_name' } };
  return [...name].length > LONGEST_PRESET_NAME ? { problem: { reason: 'name_too_long' } } : { name };
}

function freeName(presets: readonly OwnPreset[], name: string): string {
  let free = name;
  for (let number = 2; presets.some((preset) => isSameName(preset.name, free)); number += 1) {
    const end = ` (${number})`;
    free = [...name].slice(0, LONGEST_PRESET_NAME - end.length).join('') + end;
  }
  return free;
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function refused(problem: PresetProblem): { readonly ok: false; readonly problem: PresetProblem } {
  return { ok: false, problem };
}
