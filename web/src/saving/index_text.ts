/** The index of a folder as text. It may have been damaged, made by somebody else, or made to do harm. */
import { isObject, parseJson } from '../recipe/json';
import type { IndexedFile, IndexedTrack, IndexEntry } from './index_entry';
import type { Breathe } from './breathe';

export type Entries = Map<string, IndexEntry>;

const KIND = 'what Unreel made of which file';
const VERSION = 1;

/** What is larger was not made by this page. */
export const LONGEST_INDEX_BYTES = 64 << 20;
const MOST_ENTRIES = 100_000;
const MOST_FILES = 200_000;
const LONGEST_PATH = 4096;
const LONGEST_KEY = 64;

/** `null` for what is no index, or one of a later version. An entry that makes no sense is left out. */
export async function readIndex(text: string, breathe: Breathe): Promise<Entries | null> {
  const value = parseJson(text);
  if (!isObject(value) || value['kind'] !== KIND || value['version'] !== VERSION || !isObject(value['sources'])) return null;
  const entries: Entries = new Map();
  let files = 0;
  for (const [path, found] of Object.entries(value['sources'])) {
    const entry = isPath(path) ? entryIn(found) : null;
    if (!entry) continue;
    files += filesOf(entry);
    if (files > MOST_FILES || entries.size >= MOST_ENTRIES) break;
    entries.set(path, entry);
    await breathe();
  }
  return entries;
}

/** A line for each source. What was added last stays where there are too many. */
export async function writeIndex(entries: Entries, breathe: Breathe): Promise<Blob> {
  const kept: (readonly [string, IndexEntry])[] = [];
  let files = 0;
  for (const one of [...entries].reverse()) {
    files += filesOf(one[1]);
    if (files > MOST_FILES || kept.length >= MOST_ENTRIES) break;
    kept.push(one);
  }
  const lines: string[] = [];
  for (const [path, entry] of kept.reverse()) {
    lines.push(`${lines.length > 0 ? ',' : ''}\n${JSON.stringify(path)}:${JSON.stringify(plain(entry))}`);
    await breathe();
  }
  const head = `{"kind":${JSON.stringify(KIND)},"version":${VERSION},"sources":{`;
  return new Blob([head, ...lines, '\n}}\n'], { type: 'application/json' });
}

function plain({ made, ...source }: IndexEntry): object {
  const tracks = [...made].map(([track, { parts, files }]) => ({ track, parts, files: [...files].map(([part, file]) => ({ part, ...file })) }));
  return { ...source, made: tracks };
}

function filesOf({ made }: IndexEntry): number {
  let count = 0;
  for (const { files } of made.values()) count += files.size;
  return count;
}

function entryIn(value: unknown): IndexEntry | null {
  if (!isObject(value) || !Array.isArray(value['made'])) return null;
  const { bytes, lastModified, recipe, tracks } = value;
  if (!isCount(bytes) || !isNumber(lastModified) || typeof recipe !== 'string' || recipe.length > LONGEST_KEY || !isCount(tracks) || tracks === 0) return null;
  const made = new Map<number | null, IndexedTrack>();
  for (const one of value['made'] as readonly unknown[]) {
    if (!isObject(one) || !(one['track'] === null || isCount(one['track'])) || !isCount(one['parts']) || one['parts'] === 0) return null;
    const files = filesIn(one['files'], one['parts']);
    if (!files) return null;
    made.set(one['track'], { parts: one['parts'], files });
  }
  return { bytes, lastModified, recipe, tracks, made };
}

function filesIn(value: unknown, parts: number): Map<number, IndexedFile> | null {
  if (!Array.isArray(value)) return null;
  const files = new Map<number, IndexedFile>();
  for (const one of value as readonly unknown[]) {
    if (!isObject(one)) return null;
    const { part, path, bytes, modified } = one;
    if (!isCount(part) || part < 1 || part > parts || !isPath(path) || !/\.mp3$/i.test(path) || !isCount(bytes) || !isNumber(modified)) return null;
    files.set(part, { path, bytes, modified });
  }
  return files;
}

/** Leads to somewhere below. */
function isPath(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_PATH && value.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
