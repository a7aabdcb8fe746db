/** What differs from another recipe: of a file from that for all files, of a link from the defaults. */
import type { Cut, Encoding, Limits, Loudness, Output, Recipe, Sound, Split, TagEdit, Written } from '../shared/recipe';

/** Holds only what differs; tags by their names. */
export interface OwnRecipe {
  readonly track?: string;
  readonly encoding?: Partial<Encoding>;
  readonly limits?: Partial<Limits>;
  readonly cut?: Partial<Cut>;
  readonly split?: Partial<Split>;
  readonly sound?: Partial<Sound>;
  readonly loudness?: Partial<Loudness>;
  readonly written?: Partial<Written>;
  readonly output?: Partial<Output>;
}

export const NOTHING_OWN: OwnRecipe = {};

/**
 * `base` with what `own` has instead. Tags are told apart by their names: those of `own` take the place of `base`'s or follow them,
 * so that an album set for all files and a title set for one are both written.
 */
export function merge(base: Recipe, own: OwnRecipe): Recipe {
  return {
    version: base.version,
    track: own.track ?? base.track,
    encoding: { ...base.encoding, ...own.encoding },
    limits: { ...base.limits, ...own.limits },
    cut: { ...base.cut, ...own.cut },
    split: { ...base.split, ...own.split },
    sound: { ...base.sound, ...own.sound },
    loudness: { ...base.loudness, ...own.loudness },
    written: { ...base.written, ...own.written, set: mergeTags(base.written.set, own.written?.set ?? []) },
    output: { ...base.output, ...own.output },
  };
}

/** What `merge(base, …)` makes `recipe` of, but for tags that only `base` has: what is set for all files cannot be unset for one. */
export function difference(base: Recipe, recipe: Recipe): OwnRecipe {
  const encoding = changed(base.encoding, recipe.encoding);
  const limits = changed(base.limits, recipe.limits);
  const cut = changed(base.cut, recipe.cut);
  const split = changed(base.split, recipe.split);
  const sound = changed(base.sound, recipe.sound);
  const loudness = changed(base.loudness, recipe.loudness);
  const set = changedTags(base.written.set, recipe.written.set);
  const { set: _, ...written } = { ...changed(base.written, recipe.written) };
  const output = changed(base.output, recipe.output);
  return {
    ...(recipe.track !== base.track && { track: recipe.track }),
    ...(encoding && { encoding }),
    ...(limits && { limits }),
    ...(cut && { cut }),
    ...(split && { split }),
    ...(sound && { sound }),
    ...(loudness && { loudness }),
    ...((Object.keys(written).length > 0 || set.length > 0) && { written: { ...written, ...(set.length > 0 && { set }) } }),
    ...(output && { output }),
  };
}

/** Names are the same whether in capitals or not, as in tags of most kinds; of other alphabets than Latin only where they are spelt alike. */
function tagKey(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function mergeTags(base: readonly TagEdit[], own: readonly TagEdit[]): readonly TagEdit[] {
  if (own.length === 0) return base;
  const owned = new Map(own.map((tag) => [tagKey(tag.name), tag]));
  const kept = base.map((tag) => {
    const key = tagKey(tag.name);
    const replaced = owned.get(key) ?? tag;
    owned.delete(key);
    return replaced;
  });
  return [...kept, ...owned.values()];
}

function changedTags(base: readonly TagEdit[], set: readonly TagEdit[]): readonly TagEdit[] {
  const known = new Map(base.map((tag) => [tagKey(tag.name), tag]));
  return set.filter((tag) => {
    const before = known.get(tagKey(tag.name));
    return before?.name !== tag.name || before.value !== tag.value;
  });
}

function changed<Group extends object>(base: Group, group: Group): Partial<Group> | null {
  const different: Partial<Group> = {};
  let any = false;
  for (const key of Object.keys(group) as (keyof Group)[]) {
    if (group[key] === base[key]) continue;
    different[key] = group[key];
    any = true;
  }
  return any ? different : null;
}
