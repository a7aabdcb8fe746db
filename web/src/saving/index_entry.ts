/** What is known of the MP3s that one source became in a folder. */
import type { ResultOrigin } from '../shared/origin';

/** As it was written. */
export interface IndexedFile {
  /** From the folder that was chosen, `/` between folders. */
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
}

/** Of one track: its MP3s by their numbers from 1. */
export interface IndexedTrack {
  readonly parts: number;
  readonly files: Map<number, IndexedFile>;
}

export interface IndexEntry {
  /** The source's. */
  readonly bytes: number;
  readonly lastModified: number;
  /** By `recipeKey`. */
  readonly recipe: string;
  readonly tracks: number;
  readonly made: Map<number | null, IndexedTrack>;
}

type Identity = Pick<IndexEntry, 'bytes' | 'lastModified'>;

export function isOfSource(entry: Identity, { bytes, lastModified }: Identity): boolean {
  return entry.bytes === bytes && entry.lastModified === lastModified;
}

function isSameMaking(one: Omit<IndexEntry, 'made'>, other: Omit<IndexEntry, 'made'>): boolean {
  return isOfSource(one, other) && one.recipe === other.recipe;
}

/** With one more file: in place of all that was made of another source, by another recipe, or in other parts. */
export function withFile(entry: IndexEntry | undefined, { bytes, lastModified, recipe, tracks, track, part, parts }: ResultOrigin, file: IndexedFile): IndexEntry {
  const made = new Map([[track, { parts, files: new Map([[part, file]]) }]]);
  return merged(entry, { bytes, lastModified, recipe, tracks, made });
}

/** `newer` goes first; what `entry` has of the same making besides stays. Changes `entry`. */
export function merged(entry: IndexEntry | undefined, newer: IndexEntry): IndexEntry {
  if (!entry || !isSameMaking(entry, newer)) return newer;
  for (const [track, { parts, files }] of newer.made) {
    const known = entry.made.get(track);
    if (known?.parts !== parts) entry.made.set(track, { parts, files });
    else for (const [part, file] of files) known.files.set(part, file);
  }
  return { ...entry, tracks: Math.max(entry.tracks, newer.tracks) };
}

/** All that the source was to become, or nothing where not all of it was written. */
export function wholeFiles({ tracks, made }: IndexEntry): readonly IndexedFile[] {
  if (made.size < tracks) return [];
  const all = [...made.values()];
  return all.every(({ parts, files }) => files.size >= parts) ? all.flatMap(({ files }) => [...files.values()]) : [];
}
