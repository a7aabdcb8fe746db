/** What is compared by ear: settings of encoding alone, of a piece from the middle of a file. */
import { isSameRecipe } from '../recipe/same_recipe';
import { merge, type OwnRecipe } from '../recipe/own_recipe';
import type { Recipe } from '../shared/recipe';

/** Twenty seconds: long enough to know a sound, short enough to be encoded at once. */
export const HEARD_SECONDS = 20;

const OTHERS: readonly OwnRecipe[] = [
  { encoding: { mode: 'vbr', vbrQuality: 0 } },
  { encoding: { mode: 'vbr', vbrQuality: 5 } },
  { encoding: { mode: 'cbr', bitrateKbps: 64 } },
];

/** The file's own recipe first, then others that differ from it. */
export function choicesBeside(recipe: Recipe): readonly Recipe[] {
  const others = OTHERS.map((other) => merge(recipe, other)).filter((other) => !isSameRecipe(other, recipe));
  return [recipe, ...others.slice(0, 2)];
}

/** Without all that belongs to a whole file. `seconds`: of the whole, by which a size becomes a bitrate. */
export function excerptRecipe(recipe: Recipe, seconds: number | null): Recipe {
  const { mode } = recipe.encoding;
  const isFitted = mode === 'fit' && recipe.limits.bytes !== null && seconds !== null && seconds > 0;
  const fitted = isFitted ? Math.round(((recipe.limits.bytes ?? 0) * 8) / seconds / 1000) : 0;
  return merge(recipe, {
    encoding: { copy: 'never', ...(mode === 'fit' && { mode: 'abr', bitrateKbps: Math.min(Math.max(fitted, 32), 320) }) },
    limits: { bytes: null, seconds: null },
    cut: { trimsSilence: false, longestPauseSeconds: null },
    split: { at: 'nowhere' },
    sound: { gainDb: 0, fadeInSeconds: 0, fadeOutSeconds: 0 },
    loudness: { mode: 'none', replayGain: false },
    written: { keepsTags: false, keepsCover: false, keepsChapters: false, lyrics: 'none' },
  });
}
