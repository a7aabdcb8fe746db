/** The presets that people made, kept in the local storage, which all tabs share. */
import { signal, type ReadonlySignal } from '@preact/signals';
import {
  deletePreset,
  exportPresets,
  importPresets,
  readPresets,
  renamePreset,
  savePreset,
  type CheckRecipe,
  type OwnPreset,
  type PresetProblem,
  type PresetsResult,
} from '../recipe/own_presets';
import type { Recipe } from '../shared/recipe';
import { forget, recall, remember } from './remembered';
import { saveFile } from './save_file';

const KEY = 'presets';
const FILE_NAME = 'unreel-presets.json';

export interface PresetStore {
  readonly presets: ReadonlySignal<readonly OwnPreset[]>;
  /** Each returns what is wrong; then nothing was changed. */
  save(name: string, recipe: Recipe): PresetProblem | null;
  rename(from: string, to: string): PresetProblem | null;
  remove(name: string): void;
  /** All of them as a file. */
  exportAll(): void;
  importFrom(file: File): Promise<PresetProblem | null>;
}

export function createPresetStore(check: CheckRecipe): PresetStore {
  const presets = signal(recallPresets());
  // Another tab's.
  window.addEventListener('storage', () => (presets.value = recallPresets()));

  function keep(changed: readonly OwnPreset[]): void {
    presets.value = changed;
    if (changed.length > 0) remember(KEY, exportPresets(changed));
    else forget(KEY);
  }

  function take(result: PresetsResult): PresetProblem | null {
    if (!result.ok) return result.problem;
    keep(result.presets);
    return null;
  }

  return {
    presets,
    save: (name, recipe) => take(savePreset(presets.peek(), name, recipe)),
    rename: (from, to) => take(renamePreset(presets.peek(), from, to)),
    remove: (name) => keep(deletePreset(presets.peek(), name)),
    exportAll: () => saveFile(new Blob([exportPresets(presets.peek())], { type: 'application/json' }), FILE_NAME),
    importFrom: async (file) => take(await importPresets(presets.peek(), { bytes: file.size, text: () => file.text() }, check)),
  };
}

function recallPresets(): readonly OwnPreset[] {
  const reading = readPresets(recall(KEY) ?? '');
  return reading.ok ? reading.presets : [];
}
