/** What a file's tags will be: its own, with what is set for all files, with what is set for this one. */
import type { TagField } from '../shared/media';
import type { Recipe, TagEdit } from '../shared/recipe';
import { plainWord } from './names/pattern';
import type { OwnRecipe } from './own_recipe';

/** The fields that most files have, in the order in which people expect them; the names are the core's. */
export const TAG_FIELDS = ['title', 'artist', 'album', 'album_artist', 'composer', 'track', 'disc', 'date', 'genre', 'comment', 'lyrics'] as const;
export type UsualTag = (typeof TAG_FIELDS)[number];

const SPELLINGS: Readonly<Record<string, UsualTag>> = {
  title: 'title',
  artist: 'artist',
  album: 'album',
  albumartist: 'album_artist',
  track: 'track',
  tracknumber: 'track',
  disc: 'disc',
  discnumber: 'disc',
  date: 'date',
  year: 'date',
  genre: 'genre',
  composer: 'composer',
  comment: 'comment',
  lyrics: 'lyrics',
};

/** The usual spellings of the usual fields are one; any other name stands for itself, letter case aside. */
export function tagFieldOf(name: string): string {
  const word = plainWord(name.trim());
  return Object.hasOwn(SPELLINGS, word) ? (SPELLINGS[word] ?? word) : name.trim().toLowerCase();
}

export function isUsualTag(name: string): boolean {
  return TAG_FIELDS.some((field) => field === tagFieldOf(name));
}

export interface TagSource {
  /** For all files. */
  readonly recipe: Recipe;
  readonly own: OwnRecipe;
  /** `null` where nobody has looked. */
  readonly tags: readonly TagField[] | null;
}

/** Without what is set for this file alone; `null` where nobody knows. Several values stand as in ID3v2.3, with a slash between. */
export function baseTag({ recipe, tags }: TagSource, name: string): string | null {
  const set = lastOf(recipe.written.set, name);
  if (set) return set.value;
  if (!recipe.written.keepsTags) return '';
  const field = tagFieldOf(name);
  return tags && (tags.find((tag) => tagFieldOf(tag.name) === field)?.values.join('/') ?? '');
}

/** `null` where nobody knows. */
export function tagValue(source: TagSource, name: string): string | null {
  return ownTag(source.own, name)?.value ?? baseTag(source, name);
}

export function ownTag(own: OwnRecipe, name: string): TagEdit | undefined {
  return lastOf(own.written?.set ?? [], name);
}

/** What the file then has of its own: nothing for what it would have anyway. An empty value drops the tag. */
export function withTag(source: TagSource, name: string, value: string): OwnRecipe {
  const others = withoutTag(source.own, name);
  if (baseTag(source, name) === value) return others;
  return withSet(others, [...(others.written?.set ?? []), { name, value }]);
}

/** As for all files. */
export function withoutTag(own: OwnRecipe, name: string): OwnRecipe {
  const field = tagFieldOf(name);
  const set = own.written?.set;
  return set?.some((tag) => tagFieldOf(tag.name) === field) ? withSet(own, set.filter((tag) => tagFieldOf(tag.name) !== field)) : own;
}

/** Names of what the file has, or gets, beside the usual fields. */
export function otherTags({ recipe, own, tags }: TagSource): readonly string[] {
  const named = [...(recipe.written.keepsTags && tags ? tags : []), ...recipe.written.set, ...(own.written?.set ?? [])];
  const names = new Map<string, string>();
  for (const { name } of named) if (!isUsualTag(name) && !names.has(tagFieldOf(name))) names.set(tagFieldOf(name), name);
  return [...names.values()];
}

/** `true`: no cover of its own, `false`: it is kept, whatever is chosen for all files. */
export function withCoverDropped({ recipe, own }: TagSource, isDropped: boolean): OwnRecipe {
  const { keepsCover: _, ...written } = own.written ?? {};
  return withWritten(own, recipe.written.keepsCover === !isDropped ? written : { ...written, keepsCover: !isDropped });
}

function lastOf(set: readonly TagEdit[], name: string): TagEdit | undefined {
  const field = tagFieldOf(name);
  return set.filter((tag) => tagFieldOf(tag.name) === field).at(-1);
}

function withSet(own: OwnRecipe, set: readonly TagEdit[]): OwnRecipe {
  const { set: _, ...written } = own.written ?? {};
  return withWritten(own, set.length > 0 ? { ...written, set } : written);
}

function withWritten(own: OwnRecipe, written: NonNullable<OwnRecipe['written']>): OwnRecipe {
  const { written: _, ...others } = own;
  return Object.keys(written).length > 0 ? { ...others, written } : others;
}
