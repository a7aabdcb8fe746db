/** What changes with a choice, beside the choice itself: what would have no meaning any more, or no effect. */
import { BITRATES_KBPS } from '../shared/options';
import { DEFAULT_RECIPE, type Encoding, type Limits, type Recipe } from '../shared/recipe';
import { conflicts, type Conflict, type ConflictReason } from './conflicts';
import type { SourceTrack } from './encoder_choice';
import { bitratesAt } from './mpeg';
import { merge, type OwnRecipe } from './own_recipe';

/** What an MP3 may have where nobody has said yet: mail, messengers and forms take this much. */
export const FIRST_LIMIT_BYTES = 25_000_000;

/** Of parts of what fits into a size already: what speech recognition and messengers take. */
export const FIRST_PART_SECONDS = 1200;

/** `base`: where it goes back to when a size that all had to fit into is no longer asked for. */
export function change(recipe: Recipe, own: OwnRecipe, base: Recipe, source: SourceTrack | null): Recipe {
  const changed = withPartLimit(recipe, withSize(recipe, merge(recipe, own), base), base);
  const mended = own.encoding?.bitrateKbps === undefined ? withBitrate(changed) : changed;
  const clashing = new Set(conflicts(mended, source).map(({ reason }) => reason));
  const givesWay = (reason: ConflictReason): boolean => clashing.has(reason);
  return merge(mended, {
    split: { ...(givesWay('chapters_exceed_limits') && own.split?.into === undefined && { into: 'files' }) },
    encoding: {
      ...(givesWay('stereo_of_mono') && own.encoding?.stereo === undefined && { stereo: 'joint' }),
      ...(givesWay('lame_quality_worse') && own.encoding?.lameQuality === undefined && { lameQuality: null }),
      ...(givesWay('lowpass_above_rate') && own.encoding?.lowpassHz === undefined && { lowpassHz: null }),
    },
  });
}

/** What stands in the way of a choice: the first conflict that it would bring. */
export function obstacle(recipe: Recipe, own: OwnRecipe, base: Recipe, source: SourceTrack | null): Conflict | null {
  const known = new Set(conflicts(recipe, source).map(nameOf));
  return conflicts(change(recipe, own, base, source), source).find((conflict) => !known.has(nameOf(conflict))) ?? null;
}

function nameOf({ field, reason }: Conflict): string {
  return `${field} ${reason}`;
}

function withSize(before: Recipe, recipe: Recipe, base: Recipe): Recipe {
  const { mode } = recipe.encoding;
  if (mode === before.encoding.mode) return recipe;
  if (mode === 'fit' && recipe.limits.bytes === null) return merge(recipe, { limits: { bytes: FIRST_LIMIT_BYTES } });
  const { bytes, bytesOf } = base.limits;
  return before.encoding.mode === 'fit' ? merge(recipe, { limits: base.encoding.mode === 'fit' ? { bytes: null } : { bytes, bytesOf } }) : recipe;
}

/** Parts that keep to a limit need one; what they kept to goes with them. */
function withPartLimit(before: Recipe, recipe: Recipe, base: Recipe): Recipe {
  const isLimited = recipe.split.at === 'limits';
  if (isLimited === (before.split.at === 'limits')) return recipe;
  const { encoding, limits } = recipe;
  if (!isLimited) return merge(recipe, { limits: partLimitsWithout(recipe, base) });
  if (limits.seconds !== null) return recipe;
  if (encoding.mode === 'fit' && encoding.copy !== 'always') return merge(recipe, { limits: { seconds: FIRST_PART_SECONDS } });
  return merge(recipe, { limits: { bytes: limits.bytes ?? FIRST_LIMIT_BYTES, bytesOf: 'file' } });
}

function partLimitsWithout({ encoding, limits }: Recipe, base: Recipe): Partial<Limits> {
  const { bytes, bytesOf, seconds } = base.split.at === 'limits' ? DEFAULT_RECIPE.limits : base.limits;
  return encoding.mode === 'fit' ? { bytes: limits.bytes, seconds } : { bytes, bytesOf, seconds };
}

/** The nearest that MP3 has, at the chosen rate if there is one. */
function withBitrate(recipe: Recipe): Recipe {
  const { mode, bitrateKbps, sampleRate } = recipe.encoding;
  if (mode !== 'cbr' && mode !== 'abr') return recipe;
  return merge(recipe, { encoding: { bitrateKbps: mended(mode, bitrateKbps, sampleRate === null ? BITRATES_KBPS : bitratesAt(sampleRate)) } });
}

function mended(mode: Encoding['mode'], kbps: number, bitrates: readonly number[]): number {
  if (mode === 'abr') return Math.min(Math.max(kbps, Math.min(...bitrates)), Math.max(...bitrates));
  return bitrates.reduce((nearest, other) => (Math.abs(other - kbps) < Math.abs(nearest - kbps) ? other : nearest));
}
