import { merge } from '../recipe/own_recipe';
import { BITRATES_KBPS } from '../shared/options';
import { DEFAULT_RECIPE, type Recipe } from '../shared/recipe';
import { recall, remember } from './remembered';

const KEY = 'bitrate';

export function rememberBitrate(kbps: number): void {
  remember(KEY, String(kbps));
}

export function recallBitrate(): number {
  const kbps = Number(recall(KEY));
  return BITRATES_KBPS.find((allowed) => allowed === kbps) ?? DEFAULT_RECIPE.encoding.bitrateKbps;
}

/** Constant, and all else as it is by default. */
export function recipeAt(bitrateKbps: number): Recipe {
  return merge(DEFAULT_RECIPE, { encoding: { mode: 'cbr', bitrateKbps } });
}
