/** How large the MP3s of a file are together, which may be split: see `wasm/programme/plan.h`. */
import type { Recipe } from '../shared/recipe';
import { estimateBytes, type Estimate, type EstimateParts } from './estimate';

/** How many parts a file has by what it can be split at. */
export interface PointCounts {
  readonly chapters: number;
  readonly marks: number;
}

/** `null` where it cannot be said, or nothing can be made. Of parts that are not equally long it is "about". */
export function estimateMp3s(parts: EstimateParts, points: PointCounts): Estimate | null {
  const { recipe, seconds } = parts;
  const { at, into } = recipe.split;
  const whole = estimateBytes(parts);
  if (whole === null || seconds === null) return null;
  const together = leavesOut(recipe) ? about(whole) : whole;
  if (at === 'nowhere') return together;
  if (into === 'chapters') return about(whole);
  const count = partCount(recipe, seconds, points, whole.bytes);
  // Each has its tags; and of a size to fit into, each has its own.
  if (count === null && recipe.encoding.mode === 'fit') return null;
  const one = count === null ? null : estimateBytes({ ...parts, seconds: seconds / count });
  const all = count !== null && one ? count * one.bytes : whole.bytes;
  return { bytes: into === 'both' ? all + whole.bytes : all, isExact: false };
}

/** Of all MP3s that a file becomes. */
export function secondsOfMp3s({ split: { at, into } }: Recipe, seconds: number): number {
  return at !== 'nowhere' && into === 'both' ? 2 * seconds : seconds;
}

/** Whether it is shorter by what nobody has measured yet. */
export function leavesOut({ cut }: Recipe): boolean {
  return cut.trimsSilence || cut.longestPauseSeconds !== null;
}

/** `null` where nobody knows before it is measured. */
function partCount({ split, limits }: Recipe, seconds: number, { chapters, marks }: PointCounts, bytes: number): number | null {
  switch (split.at) {
    case 'nowhere':
      return 1;
    case 'chapters':
      return Math.max(chapters, 1);
    case 'marks':
      return Math.max(marks, 1);
    case 'silence':
      return null;
    case 'every':
      return Math.max(Math.ceil(seconds / split.everySeconds), 1);
    case 'parts':
      return split.parts;
    case 'limits':
      return Math.max(Math.ceil(seconds / (limits.seconds ?? Infinity)), Math.ceil(bytes / (limits.bytes ?? Infinity)), 1);
  }
}

function about({ bytes }: Estimate): Estimate {
  return { bytes, isExact: false };
}
