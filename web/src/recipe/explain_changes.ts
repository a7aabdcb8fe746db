/** The parts of a recipe's sentence that say where it is split, what is left out, and how loud it becomes; of an `effective` one. */
import { DEFAULT_RECIPE, type Loudness, type Recipe } from '../shared/recipe';
import type { RecipeWords } from './recipe_words';

export function explainParts(recipe: Recipe, words: RecipeWords): readonly string[] {
  const { cut, split } = recipe;
  const defaults = DEFAULT_RECIPE.cut;
  const group: string[] = [];
  if (split.at !== 'nowhere') group.push(words.splitAt(recipe));
  if (split.into !== 'files') group.push(split.into === 'both' ? words.oneWithChaptersAndParts : words.oneWithChapters);
  if (cut.trimsSilence) group.push(words.silenceLeftOut);
  if (cut.longestPauseSeconds !== null) group.push(words.pauses(cut.longestPauseSeconds));
  if (cut.silenceDb !== defaults.silenceDb || cut.silenceSeconds !== defaults.silenceSeconds) group.push(words.silence(cut.silenceDb, cut.silenceSeconds));
  return group;
}

export function explainLoudness({ mode, targetLufs, truePeakDbtp, toleranceLu, onlyLowers, of, replayGain }: Loudness, words: RecipeWords): readonly string[] {
  const group: string[] = [];
  if (mode !== 'none') {
    group.push(words.loudness(targetLufs), words.truePeak(truePeakDbtp, mode));
    if (onlyLowers) group.push(words.onlySofter);
    if (toleranceLu !== DEFAULT_RECIPE.loudness.toleranceLu) group.push(words.tolerance(toleranceLu));
    if (of === 'album') group.push(words.asAlbum);
  }
  if (replayGain) group.push(words.replayGain(of));
  return group;
}
