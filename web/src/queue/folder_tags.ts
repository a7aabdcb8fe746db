/** What the names of folders and files say of a record. Careful: what it does not say clearly, it does not say. */
import { tagsFromName } from '../recipe/names/tags_from_name';
import type { TagEdit } from '../shared/recipe';
import { discOf } from './folder_cover';

/** How all files of one folder are named; `null`: not alike. */
export type NameScheme = string | null;

/** Those that say most come first. */
const SCHEMES = ['{artist} - {album} - {track} {title}', '{disc}-{track} {title}', '{track} - {artist} - {title}', '{track} - {title}', '{track}. {title}', '{track} {title}'];

/** One name may look like anything: `12 Monkeys`. */
const LEAST_FILES = 2;
/** So many tell how all are named. */
const MOST_LOOKED_AT = 100;

/** `names`: those of all media in a folder. A scheme that all of them follow, each with a number of its own. */
export function schemeOf(names: readonly string[]): NameScheme {
  if (names.length < LEAST_FILES) return null;
  const some = names.slice(0, MOST_LOOKED_AT);
  return SCHEMES.find((scheme) => isFollowed(scheme, some)) ?? null;
}

function isFollowed(scheme: string, names: readonly string[]): boolean {
  const numbers = new Set<string>();
  for (const name of names) {
    const tags = tagsFromName(scheme, name);
    if (!tags) return false;
    numbers.add(['disc', 'track'].map((field) => valueOf(tags, field)).join('-'));
  }
  return numbers.size === names.length;
}

/** Folders that say where something lies, not what it is. */
const PLACES =
  /^(?:my )?(?:music|musik|musique|audio|videos?|movies|films?|downloads?|documents|desktop|pictures|media|new folder.*|untitled folder.*|unsorted|various artists|various|va|compilations?|recordings?|tmp|temp|dcim|\d+[a-z_]+|root|home|mp3s?|flacs?|wavs?|m4as?)$/i;

/** `folder`: from what was chosen on, see `AddedFile`. */
export function tagsOfNames(folder: string, fileName: string, scheme: NameScheme): readonly TagEdit[] {
  const named = (scheme === null ? null : tagsFromName(scheme, fileName)) ?? [];
  const tags = new Map<string, string>();
  for (const { name, value } of tagsOfFolder(folder, scheme !== null)) tags.set(name, value);
  for (const { name, value } of named) tags.set(name, value);
  return [...tags].filter(([, value]) => value !== '').map(([name, value]) => ({ name, value }));
}

/** `isNumbered`: its files are, as those of a record. */
function tagsOfFolder(folder: string, isNumbered: boolean): readonly TagEdit[] {
  const folders = folder.split('/').filter((name) => name !== '');
  const disc = discOf(folders.at(-1) ?? '');
  if (disc !== null) folders.pop();
  const [album = '', artist = ''] = folders.reverse();
  if (PLACES.test(album.trim()) || album === '') return [];
  const record = recordOf(album);
  // Whether a folder above is an artist's or a term's, nobody can tell: tracks with numbers are a record's.
  const above = isNumbered && !PLACES.test(artist.trim()) ? artist.trim() : '';
  const by = record.artist !== '' ? record.artist : above;
  return [
    { name: 'album', value: record.album },
    { name: 'date', value: record.year },
    { name: 'artist', value: by },
    { name: 'album_artist', value: by },
    { name: 'disc', value: disc ?? '' },
  ];
}

/** `Artist - Album (1999)`, `1999 - Album`, `Artist - 1999 - Album [FLAC]`. */
function recordOf(folder: string): { readonly artist: string; readonly album: string; readonly year: string } {
  let rest = folder.trim().replace(/\s*\[[^\]]*\]$/, '');
  let year = '';
  const behind = /^(.+?)\s*[([]((?:19|20)\d\d)[)\]]$/.exec(rest);
  if (behind) [, rest = rest, year = ''] = behind;
  const pieces = rest.split(/\s+[-–—]\s+/).map((piece) => piece.trim());
  const dated = pieces.findIndex((piece) => /^[([]?(?:19|20)\d\d[)\]]?$/.test(piece));
  if (year === '' && dated >= 0 && pieces.length > 1) year = /\d{4}/.exec(pieces.splice(dated, 1)[0] ?? '')?.[0] ?? '';
  if (pieces.length === 2) return { artist: pieces[0] ?? '', album: pieces[1] ?? '', year };
  return { artist: '', album: pieces.join(' - '), year };
}

function valueOf(tags: readonly TagEdit[], field: string): string {
  return tags.find(({ name }) => name === field)?.value ?? '';
}
