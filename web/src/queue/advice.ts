/** What a file's sound suggests, as a change of its recipe that can be taken or left. */
import { merge } from '../recipe/own_recipe';
import type { Advice } from '../shared/analysis';
import { BITRATES_KBPS } from '../shared/options';
import type { Recipe } from '../shared/recipe';

export interface Offer {
  readonly advice: Advice;
  /** The file's, once it is taken; `null` where there is nothing to do about it. */
  readonly recipe: Recipe | null;
}

/** The first that would change something, or has to be known; `null` where none does. `dismissed`: kinds that nobody wants to hear of again. */
export function offerOf(advice: readonly Advice[], recipe: Recipe, dismissed: ReadonlySet<Advice['kind']>): Offer | null {
  for (const one of advice) {
    if (dismissed.has(one.kind)) continue;
    // Nothing brings back what was cut off.
    if (one.kind === 'clipped') return { advice: one, recipe: null };
    const changed = followed(one, recipe);
    if (changed) return { advice: one, recipe: changed };
  }
  return null;
}

function followed(advice: Exclude<Advice, { kind: 'clipped' }>, recipe: Recipe): Recipe | null {
  const { sound, cut, encoding } = recipe;
  switch (advice.kind) {
    case 'equal_channels':
      return sound.channels === 'source' ? merge(recipe, { sound: { channels: 'mono' }, encoding: halved(recipe) }) : null;
    case 'one_side':
      return sound.channels === 'source' ? merge(recipe, { sound: { channels: advice.side } }) : null;
    case 'narrow_band': {
      // A variable bitrate spends nothing on what is not there.
      const isTooMuch = (encoding.mode === 'cbr' || encoding.mode === 'abr') && encoding.bitrateKbps > advice.bitrateKbps;
      return isTooMuch ? merge(recipe, { encoding: { bitrateKbps: advice.bitrateKbps } }) : null;
    }
    case 'silence_at_start':
    case 'silence_at_end':
      return cut.trimsSilence ? null : merge(recipe, { cut: { trimsSilence: true } });
  }
}

/** One channel sounds as two of the same do, at half the bitrate. */
function halved({ encoding }: Recipe): Partial<Recipe['encoding']> {
  const isFixed = encoding.mode === 'cbr' || encoding.mode === 'abr';
  const half = BITRATES_KBPS.find((kbps) => kbps >= encoding.bitrateKbps / 2);
  return isFixed && half !== undefined ? { bitrateKbps: half } : {};
}
