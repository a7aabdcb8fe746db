/** A size for all MP3s of a batch, divided among its jobs. */
import type { Wish } from './submission';

/**
 * Bytes for each MP3, by the job's id: in proportion to the lengths, so that all get about the same bitrate; where a length is not known, to the
 * sizes of the files. `null` where nobody limited them together.
 */
export function batchShares(wishes: readonly Wish[]): ReadonlyMap<string, number> | null {
  const limited = wishes.filter(({ recipe }) => recipe.encoding.mode === 'fit' && recipe.limits.bytesOf === 'batch' && recipe.limits.bytes !== null);
  if (limited.length === 0) return null;
  const lengths = limited.map(secondsOf);
  const isAllKnown = lengths.every((seconds) => seconds !== null);
  const weights = limited.map(({ source }, index) => (isAllKnown ? (lengths[index] ?? 0) : source.file.size));
  const total = limited.reduce((sum, { tracks }, index) => sum + tracks.length * (weights[index] ?? 0), 0);
  return new Map(
    limited.map(({ id, recipe }, index) => {
      const part = total > 0 ? (weights[index] ?? 0) / total : 1 / limited.length;
      // At least one, as a limit of none is impossible; the engine says that so little does not do.
      return [id, Math.max(Math.floor((recipe.limits.bytes ?? 0) * part), 1)];
    }),
  );
}

function secondsOf({ source, selection }: Wish): number | null {
  const duration = source.info?.durationSeconds ?? null;
  if (duration === null) return null;
  return Math.max(Math.min(selection.endSeconds ?? duration, duration) - selection.startSeconds, 0);
}
