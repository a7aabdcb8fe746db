/** Which cover a file's MP3 gets, as far as was said and seen. */
import { withCoverDropped } from '../recipe/tag_values';
import type { Recipe } from '../shared/recipe';
import type { WaitingJob } from './job';
import { sourceOf, type OwnRecipes } from './tag_edits';

export type CoverChoice =
  | { readonly choice: 'chosen'; readonly picture: Blob }
  | { readonly choice: 'dropped' }
  /** The file has none, its folder does. */
  | { readonly choice: 'beside'; readonly picture: Blob }
  /** The file's own, where it has one. */
  | { readonly choice: 'kept' };

export function coverChoice({ source }: WaitingJob, recipe: Recipe): CoverChoice {
  if (source.cover) return { choice: 'chosen', picture: source.cover };
  if (!(source.own.written?.keepsCover ?? recipe.written.keepsCover)) return { choice: 'dropped' };
  const { info, beside } = source;
  return info && !info.cover && beside.cover ? { choice: 'beside', picture: beside.cover } : { choice: 'kept' };
}

/** `null` where the files differ in it. */
export function sharedCover(jobs: readonly WaitingJob[], recipe: Recipe): CoverChoice | null {
  const [first, ...others] = jobs.map((job) => coverChoice(job, recipe));
  if (!first) return null;
  return others.every((other) => other.choice === first.choice && pictureOf(other) === pictureOf(first)) ? first : null;
}

/** `null` where it is the file's own, or none. */
export function pictureOf(choice: CoverChoice): Blob | null {
  return choice.choice === 'chosen' || choice.choice === 'beside' ? choice.picture : null;
}

/** What files have of their own, once a cover is kept, dropped, or left to the settings for all files, as beside a chosen picture. */
export function withCovers(jobs: readonly WaitingJob[], recipe: Recipe, choice: 'kept' | 'dropped' | 'as_for_all'): OwnRecipes {
  const isDropped = choice === 'as_for_all' ? !recipe.written.keepsCover : choice === 'dropped';
  return new Map(jobs.map((job) => [job.id, withCoverDropped(sourceOf(job, recipe), isDropped)]));
}
