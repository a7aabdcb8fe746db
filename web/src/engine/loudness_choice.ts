/** How loud MP3s become, and what their tags say of that, by what was measured beforehand. */
import type { Analysis, LoudnessFacts } from '../shared/analysis';
import type { ConversionOptions } from '../shared/options';
import type { Programme } from '../shared/programme';
import type { LoudnessGain } from '../shared/protocol';
import type { Recipe } from '../shared/recipe';
import { isCopyWanted } from './programmes';
import type { ConversionModule, Failure } from './wasm_modules';

/** Of each file, `null` where nothing was measured. */
type Analyses = readonly (Analysis | null)[];

/** Where it is known how loud the album is, the file need not be measured for that. */
export function toMeasureFor({ recipe, album }: ConversionOptions): Recipe {
  return album ? { ...recipe, loudness: { ...recipe.loudness, mode: 'none' } } : recipe;
}

/** Whether frames are copied whose tags are to say how loud they are: nobody measures that on the way. */
export function isTaggedCopy(module: ConversionModule, { recipe, track }: ConversionOptions, paths: readonly string[]): boolean {
  const [path, ...others] = paths;
  if (!recipe.loudness.replayGain || path === undefined || others.length > 0) return false;
  // What needs no gain is copied.
  const ungained: Recipe = { ...recipe, loudness: { ...recipe.loudness, mode: 'none' } };
  const probed = module.probe(path);
  return !('error' in probed) && isCopyWanted(module, ungained, probed.info, track);
}

/** Of all that is heard; `null` where no loudness is asked for. */
export function gainOf(module: ConversionModule, { recipe, album }: ConversionOptions, analyses: Analyses, heard: Programme | undefined): LoudnessGain | null | Failure {
  const measured = known(analyses);
  const isAll = measured.length === analyses.length;
  if (!heard || recipe.loudness.mode === 'none' || (!album && !isAll)) return null;
  return module.loudnessGain(recipe, isAll ? measured : [], heard, album);
}

/** Of each part. */
export function measuredParts(module: ConversionModule, analyses: Analyses, programme: Programme): readonly LoudnessFacts[] | Failure {
  return module.partsLoudness(known(analyses), programme);
}

function known(analyses: Analyses): readonly Analysis[] {
  return analyses.filter((analysis) => analysis !== null);
}
