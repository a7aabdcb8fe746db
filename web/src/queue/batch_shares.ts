/** A size for all MP3s of a batch, divided among its jobs. */
import { tagBytesAbout } from '../recipe/estimate';
import { bytesOf } from './job';
import { keptSeconds } from './kept_seconds';
import type { Wish } from './submission';

/** Of each MP3: its seek table, and that it ends with a whole frame. */
const FRAMES_BYTES = 3000;

/**
 * Bytes for each MP3, by the job's id: first what its tag takes, then in proportion to the lengths, so that all get about the same bitrate;
 * where a length is not known, to the sizes of the files. `null` where nobody limited them together.
 */
export function batchShares(wishes: readonly Wish[]): ReadonlyMap<string, number> | null {
  const limited = wishes.flatMap((wish) => {
    const { mode } = wish.recipe.encoding;
    const { bytes, bytesOf } = wish.recipe.limits;
    if (mode !== 'fit' || bytesOf !== 'batch' || bytes === null) return [];
    return [{ wish, bytes, seconds: secondsOf(wish), fixed: fixedBytes(wish) }];
  });
  if (limited.length === 0) return null;
  const isAllKnown = limited.every(({ seconds }) => seconds !== null);
  const weighed = limited.map((part) => ({ ...part, weight: isAllKnown ? (part.seconds ?? 0) : bytesOf(part.wish.source) }));
  const sum = (of: (part: (typeof weighed)[number]) => number): number =>
    weighed.reduce((total, part) => total + part.wish.tracks.length * of(part), 0);
  const weights = sum(({ weight }) => weight);
  const fixed = sum((part) => part.fixed);
  return new Map(
    weighed.map(({ wish, bytes, weight, fixed: own }) => {
      const part = weights > 0 ? weight / weights : 1 / sum(() => 1);
      // At least one, as a limit of none is impossible; the engine says that so little does not do.
      return [wish.id, Math.max(Math.floor(own + Math.max(bytes - fixed, 0) * part), 1)];
    }),
  );
}

function fixedBytes({ recipe, source }: Wish): number {
  return FRAMES_BYTES + (source.info ? tagBytesAbout(recipe, source.info, source.cover) : 0);
}

function secondsOf({ source, selection }: Wish): number | null {
  const duration = source.info?.durationSeconds ?? null;
  return duration === null ? null : keptSeconds(selection.keep, duration);
}
