/**
 * What lies in folders, in the order of names, a few files at a time: there may be tens of thousands. What no media can be is left out and
 * counted; a file that was chosen by itself is never judged.
 */
import { NOTHING_BESIDE, type Beside } from '../shared/beside';
import type { AddedFile } from './added_file';
import { coverAmong, isCoverSize, isDisc, isPicture } from './folder_cover';
import { schemeOf, tagsOfNames } from './folder_tags';
import { mayBeMedia } from './media_file';
import { sortInTurns, type Breathe } from './sort_in_turns';
import { DEEPEST, MOST_ENTRIES, MOST_FILES } from './walk_limits';
import { isWords } from './words_beside';

export interface FileEntry {
  readonly kind: 'file';
  readonly name: string;
  /** `null` where it vanished or may not be read: the others are worth having all the same. */
  read(): Promise<Pick<AddedFile, 'file' | 'handle'> | null>;
}

export interface FolderEntry {
  readonly kind: 'folder';
  readonly name: string;
  /** May end early where it cannot be read. */
  entries(): AsyncIterable<Entry>;
}

export type Entry = FileEntry | FolderEntry;

export interface Found {
  readonly files: readonly AddedFile[];
  /** Since the last time. */
  readonly skipped: number;
  /** What was not looked at, and why: set where the walk meets it. */
  readonly limit: 'files' | 'depth' | null;
}

export interface WalkWish {
  /** Whether names, folders and pictures beside are looked at. */
  readonly looksBeside: boolean;
  readonly breathe: Breathe;
  readonly signal: AbortSignal;
}

const MOST_AT_ONCE = 200;
/** What is read beside each other: each waits for another process. */
const READ_TOGETHER = 20;

const order = new Intl.Collator(undefined, { numeric: true });
const byName = (one: Entry, other: Entry): number => order.compare(one.name, other.name);

export async function* walk(chosen: readonly Entry[], wish: WalkWish): AsyncGenerator<Found> {
  yield* new Walk(wish).chosen(chosen);
}

class Walk {
  readonly #wish: WalkWish;
  #entries = 0;
  #files = 0;

  constructor(wish: WalkWish) {
    this.#wish = wish;
  }

  async *chosen(entries: readonly Entry[]): AsyncGenerator<Found> {
    for (const run of runsOf(entries)) {
      if (this.#isOver) break;
      if (run.kind === 'folder') yield* this.#folder(run, run.name, 1, null);
      else yield* this.#read(run.files, { folder: '', scheme: null, cover: null, isChosen: true });
    }
    if (this.#isFull) yield { files: [], skipped: 0, limit: 'files' };
  }

  get #isOver(): boolean {
    return this.#wish.signal.aborted || this.#isFull;
  }

  get #isFull(): boolean {
    return this.#files >= MOST_FILES || this.#entries >= MOST_ENTRIES;
  }

  /** `above`: the cover of the folder that it is in. */
  async *#folder({ entries }: FolderEntry, folder: string, depth: number, above: Blob | null): AsyncGenerator<Found> {
    if (depth > DEEPEST) {
      yield { files: [], skipped: 0, limit: 'depth' };
      return;
    }
    const listed: Entry[] = [];
    for await (const entry of entries()) {
      this.#entries += 1;
      if (this.#isOver) break;
      listed.push(entry);
      await this.#wish.breathe();
    }
    const sorted = await sortInTurns(listed, byName, this.#wish.breathe);
    const beside = await this.#beside(sorted, folder, above);
    // A file of words finds its media in the list already.
    const inTurn = [...sorted.filter(({ name }) => !isWords(name)), ...sorted.filter(({ name }) => isWords(name))];
    for (const run of runsOf(inTurn)) {
      if (this.#isOver) break;
      if (run.kind === 'folder') yield* this.#folder(run, `${folder}/${run.name}`, depth + 1, beside.cover?.picture ?? null);
      else yield* this.#read(run.files, { folder, scheme: beside.scheme, cover: beside.cover, isChosen: false });
    }
  }

  async #beside(entries: readonly Entry[], folder: string, above: Blob | null): Promise<Pick<Surroundings, 'scheme' | 'cover'>> {
    if (!this.#wish.looksBeside) return { scheme: null, cover: null };
    const files = entries.filter((entry) => entry.kind === 'file');
    const scheme = schemeOf(files.map(({ name }) => name).filter((name) => !isPicture(name) && mayBeMedia(name, '')));
    const name = coverAmong(files.map((entry) => entry.name));
    const picture = (await files.find((entry) => entry.name === name)?.read())?.file;
    if (name !== null && picture && isCoverSize(picture.size)) return { scheme, cover: { name, picture } };
    return { scheme, cover: above && isDisc(folder.split('/').at(-1) ?? '') ? { name: '', picture: above } : null };
  }

  async *#read(files: readonly FileEntry[], around: Surroundings): AsyncGenerator<Found> {
    let found: AddedFile[] = [];
    let skipped = 0;
    for (let start = 0; start < files.length && !this.#isOver; start += READ_TOGETHER) {
      const read = await Promise.all(files.slice(start, start + READ_TOGETHER).map((entry) => entry.read()));
      for (const one of read) {
        if (!one || this.#isOver || one.file.name === around.cover?.name) continue;
        if (around.isChosen || isWords(one.file.name) || mayBeMedia(one.file.name, one.file.type)) {
          this.#files += 1;
          found.push({ ...one, folder: around.folder, ...(!around.isChosen && this.#wish.looksBeside && { beside: besideOf(one.file.name, around) }) });
        } else skipped += 1;
      }
      if (found.length < MOST_AT_ONCE) continue;
      yield { files: found, skipped, limit: null };
      found = [];
      skipped = 0;
      await this.#wish.breathe();
    }
    if (found.length > 0 || skipped > 0) yield { files: found, skipped, limit: null };
  }
}

/** What lies around files. */
interface Surroundings {
  readonly folder: string;
  readonly scheme: string | null;
  /** `name`: of a file of this folder; empty where it is another's. */
  readonly cover: { readonly name: string; readonly picture: Blob } | null;
  readonly isChosen: boolean;
}

function besideOf(name: string, { folder, scheme, cover }: Surroundings): Beside {
  const tags = tagsOfNames(folder, name, scheme);
  return tags.length === 0 && !cover ? NOTHING_BESIDE : { tags, cover: cover?.picture ?? null };
}

/** Files that follow each other are read together. */
function* runsOf(entries: readonly Entry[]): Generator<FolderEntry | { readonly kind: 'files'; readonly files: readonly FileEntry[] }> {
  let files: FileEntry[] = [];
  for (const entry of entries) {
    if (entry.kind === 'file') {
      files.push(entry);
      continue;
    }
    if (files.length > 0) yield { kind: 'files', files };
    files = [];
    yield entry;
  }
  if (files.length > 0) yield { kind: 'files', files };
}
