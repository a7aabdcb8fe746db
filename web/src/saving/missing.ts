/** What of a batch a folder has already. */
import type { FolderIndex } from './folder_index';
import type { FolderLook } from './folder_look';
import { isOfSource, wholeFiles, type IndexEntry } from './index_entry';

/** A source that is to be converted. */
export interface Sought {
  readonly id: string;
  /** In the list, see `ResultOrigin`. */
  readonly path: string;
  readonly bytes: number;
  readonly lastModified: number;
  /** By which it is to be made, for all files: a `recipeKey`. */
  readonly recipe: string;
  /** It came with its folder: its path says which file it is. Of files that were chosen by themselves, two may have one name. */
  readonly isInFolder: boolean;
  /** Where its one MP3 would be, if its name alone decides; else `null`. */
  readonly plainPath: string | null;
}

export interface LookedThrough {
  /** Made by the same recipe of the same source. */
  readonly same: readonly string[];
  /** An MP3 of that name which is not older than the source, and nobody wrote down how it was made. */
  readonly unknown: readonly string[];
  /** Paths of sources whose older MP3s may be replaced. */
  readonly replaceable: ReadonlySet<string>;
  /** How many of those that are left have such. */
  readonly outdated: number;
}

/** What is asked of the folder at once. */
const TOGETHER = 20;

/** `tell` is told how many were looked for. */
export async function lookThrough(
  sought: readonly Sought[],
  index: FolderIndex,
  look: FolderLook,
  tell: (done: number) => void,
  giveUp: AbortSignal,
): Promise<LookedThrough> {
  const times = { path: timesOf(sought.map(({ path }) => path)), plainPath: timesOf(sought.map(({ plainPath }) => plainPath ?? '')) };
  const same: string[] = [];
  const unknown: string[] = [];
  const replaceable = new Set<string>();
  let outdated = 0;

  async function judge(one: Sought): Promise<void> {
    const entry = index.entryOf(one.path);
    if (entry) {
      const isSame = isOfSource(entry, one) && entry.recipe === one.recipe && (await areThere(entry, look));
      // Which of two files of one path it was made of, nobody knows.
      const isOurs = times.path.get(one.path) === 1 && (one.isInFolder || isOfSource(entry, one));
      if (isOurs) replaceable.add(one.path);
      if (isSame) same.push(one.id);
      else if (isOurs) outdated += 1;
    } else if (one.plainPath !== null && times.plainPath.get(one.plainPath) === 1 && (await isPlainlyThere(one, one.plainPath, look))) {
      unknown.push(one.id);
    }
  }

  for (let at = 0; at < sought.length; at += TOGETHER) {
    giveUp.throwIfAborted();
    const some = sought.slice(at, at + TOGETHER);
    await Promise.all(some.map(judge));
    tell(at + some.length);
  }
  return { same, unknown, replaceable, outdated };
}

async function areThere(entry: IndexEntry, look: FolderLook): Promise<boolean> {
  const files = wholeFiles(entry);
  for (const { path } of files) if (!(await look.hasFile(path))) return false;
  return files.length > 0;
}

/** One of the source's size and time is the source itself, or a copy of it. */
async function isPlainlyThere({ bytes, lastModified }: Sought, path: string, look: FolderLook): Promise<boolean> {
  const file = await look.file(path);
  if (!file || file.size === 0 || file.lastModified < lastModified) return false;
  return file.size !== bytes || file.lastModified !== lastModified;
}

function timesOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}
