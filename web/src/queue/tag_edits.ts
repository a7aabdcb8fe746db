/** Tags of one file, or of many at once: only what is touched changes. */
import type { OwnRecipe } from '../recipe/own_recipe';
import { completeTags } from '../recipe/known_tags';
import { tagsFromName } from '../recipe/names/tags_from_name';
import { otherTags, ownTag, tagFieldOf, tagValue, withoutTag, withTag, type TagSource } from '../recipe/tag_values';
import type { Recipe, TagEdit } from '../shared/recipe';
import type { WaitingJob } from './job';

export type OwnRecipes = ReadonlyMap<string, OwnRecipe>;

/** What a field says of several files. */
export interface SharedTag {
  /** `null` where they differ. */
  readonly value: string | null;
  /** Of one of them at least something else will be written than for all files. */
  readonly isChanged: boolean;
}

export function sourceOf({ source }: WaitingJob, recipe: Recipe): TagSource {
  return { recipe, own: source.own, tags: source.info && completeTags(source.info.tags, source.beside.tags) };
}

export function sharedTag(jobs: readonly WaitingJob[], recipe: Recipe, name: string): SharedTag {
  const values = new Set(jobs.map((job) => tagValue(sourceOf(job, recipe), name) ?? ''));
  const [value = ''] = values;
  return { value: values.size > 1 ? null : value, isChanged: jobs.some(({ source }) => ownTag(source.own, name) !== undefined) };
}

/** A file may have hundreds; so many names of several are seen at once. */
const MOST_OTHERS = 100;

export function sharedOthers(jobs: readonly WaitingJob[], recipe: Recipe): readonly string[] {
  const names = new Map<string, string>();
  for (const job of jobs) {
    for (const name of otherTags(sourceOf(job, recipe))) if (!names.has(tagFieldOf(name))) names.set(tagFieldOf(name), name);
    if (names.size >= MOST_OTHERS) break;
  }
  return [...names.values()].slice(0, MOST_OTHERS);
}

export function setTag(jobs: readonly WaitingJob[], recipe: Recipe, name: string, value: string): OwnRecipes {
  return new Map(jobs.map((job) => [job.id, withTag(sourceOf(job, recipe), name, value)]));
}

export function resetTag(jobs: readonly WaitingJob[], name: string): OwnRecipes {
  return new Map(jobs.map(({ id, source }) => [id, withoutTag(source.own, name)]));
}

/** `1/12`, `2/12`, … in the list's order. `total`: what stands behind the slash; `null`: nothing does. */
export function numberTracks(jobs: readonly WaitingJob[], recipe: Recipe, start: number, total: number | null): OwnRecipes {
  const valueAt = (index: number): string => `${start + index}${total === null ? '' : `/${total}`}`;
  return new Map(jobs.map((job, index) => [job.id, withTag(sourceOf(job, recipe), 'track', valueAt(index))]));
}

/** Those whose names fit the pattern. */
export function setTagsFromNames(jobs: readonly WaitingJob[], recipe: Recipe, pattern: string): OwnRecipes {
  return new Map(
    jobs.flatMap((job): readonly (readonly [string, OwnRecipe])[] => {
      const tags = tagsFromName(pattern, job.name);
      return tags ? [[job.id, withTags(sourceOf(job, recipe), tags)]] : [];
    }),
  );
}

function withTags(source: TagSource, tags: readonly TagEdit[]): OwnRecipe {
  return tags.reduce((own, { name, value }) => withTag({ ...source, own }, name, trackBefore(source, name, value)), source.own);
}

/** A name says which track it is, not of how many: what is known of that stays. */
function trackBefore(source: TagSource, name: string, value: string): string {
  const total = name === 'track' || name === 'disc' ? /\/.+$/.exec(tagValue(source, name) ?? '')?.[0] : undefined;
  return value + (total ?? '');
}
