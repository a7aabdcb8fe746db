/** What another version of this page may have stored, field by field: what is not understood is left out. */
import { isObject } from '../recipe/json';
import { knownPart } from '../recipe/known_part';
import { merge } from '../recipe/own_recipe';
import { parseRecipe } from '../recipe/parse_recipe';
import type { LoudnessFacts } from '../shared/analysis';
import { NOTHING_BESIDE, type Beside } from '../shared/beside';
import type { ChosenLyrics, LyricsLine } from '../shared/lyrics';
import type { Mark } from '../shared/programme';
import type { Asked } from '../shared/origin';
import { DEFAULT_RECIPE, type Recipe } from '../shared/recipe';
import type { MissingJob, MissingSource } from './job';
import { WHOLE_FILE, type RangeDraft, type SelectionDraft } from './selection';
import type { SourceIdentity } from './source_identity';

/** What is kept beside the jobs. */
export interface KeptBeside {
  readonly handles: ReadonlyMap<string, FileSystemFileHandle>;
  readonly covers: ReadonlyMap<string, Blob>;
}

type Fields = Readonly<Record<string, unknown>>;

/** `null` where it cannot be told which file it was of. Joined files are not joined themselves. */
export function readStoredJob(value: unknown, beside: KeptBeside, isPart = false): MissingJob | null {
  if (!isObject(value) || !isText(value['id']) || !isText(value['name']) || !isObject(value['source'])) return null;
  const { id, name } = value;
  const source = sourceIn(value['source'], id, beside, isPart);
  const recipe = isObject(value['recipe']) ? recipeIn(value['recipe']) : null;
  return source && { state: 'missing', id, name, was: recipe ? 'queued' : 'waiting', recipe, asked: recipe && askedIn(value['asked']), source };
}

function sourceIn(value: Fields, id: string, beside: KeptBeside, isPart: boolean): MissingSource | null {
  const identity = identityIn(value['identity']);
  const parts = isPart ? [] : listIn(value['joined']);
  const joined = parts.flatMap((part) => readStoredJob(part, beside, true) ?? []);
  // With a part missing it would become another MP3.
  if (!identity || joined.length < parts.length || joined.length === 1) return null;
  const { folder, cover, shareBytes } = value;
  return {
    identity,
    joined,
    folder: typeof folder === 'string' ? folder : '',
    handle: beside.handles.get(id) ?? null,
    info: null,
    probe: { state: 'waiting' },
    draft: draftIn(value['draft']),
    own: knownPart(value['own']),
    cover: coverIn(cover, beside),
    beside: besideIn(value['beside'], beside),
    shareBytes: isCount(shareBytes) ? shareBytes : null,
    album: albumIn(value['album']),
  };
}

function identityIn(value: unknown): SourceIdentity | null {
  if (!isObject(value)) return null;
  const { name, bytes, lastModified, ends } = value;
  if (!isText(name) || !isCount(bytes) || !isNumber(lastModified)) return null;
  return { name, bytes, lastModified, ends: isText(ends) ? ends : null };
}

function draftIn(value: unknown): SelectionDraft {
  if (!isObject(value)) return WHOLE_FILE;
  const ranges = listIn(value['ranges']).filter(isRange).map(({ start, end }) => ({ start, end }));
  const marks = listIn(value['marks']).filter(isMark).map(({ seconds, title }) => ({ seconds, title }));
  return {
    ...WHOLE_FILE,
    ranges: ranges.length > 0 ? ranges : WHOLE_FILE.ranges,
    marks: marks.sort((a, b) => a.seconds - b.seconds),
    track: isCount(value['track']) ? value['track'] : null,
    lyrics: lyricsIn(value['lyrics']),
  };
}

function lyricsIn(value: unknown): ChosenLyrics | null {
  if (!isObject(value) || !isObject(value['from'])) return null;
  const { language, from } = value;
  const lines = listIn(value['lines']).flatMap(lineIn);
  const origin = isText(from['file']) ? { file: from['file'] } : isCount(from['track']) ? { track: from['track'] } : null;
  return origin && lines.length > 0 ? { language: typeof language === 'string' ? language : '', lines, from: origin } : null;
}

function lineIn(value: unknown): readonly LyricsLine[] {
  if (!isObject(value)) return [];
  const { startSeconds, endSeconds, text } = value;
  if (!isNumber(startSeconds) || startSeconds < 0 || typeof text !== 'string') return [];
  return [{ startSeconds, endSeconds: isNumber(endSeconds) ? endSeconds : null, text }];
}

function besideIn(value: unknown, beside: KeptBeside): Beside {
  if (!isObject(value)) return NOTHING_BESIDE;
  const { tags, cover } = value;
  return { tags: knownPart({ written: { set: tags } }).written?.set ?? [], cover: coverIn(cover, beside) };
}

function coverIn(key: unknown, { covers }: KeptBeside): Blob | null {
  return typeof key === 'string' ? (covers.get(key) ?? null) : null;
}

function recipeIn(value: Fields): Recipe | null {
  const reading = parseRecipe(merge(DEFAULT_RECIPE, knownPart(value)));
  return reading.ok ? reading.recipe : null;
}

function askedIn(value: unknown): Asked | null {
  if (!isObject(value)) return null;
  const { recipe, tracks } = value;
  return isText(recipe) && isCount(tracks) ? { recipe, tracks } : null;
}

function albumIn(value: unknown): LoudnessFacts | null {
  if (!isObject(value) || !isNumber(value['rangeLu'])) return null;
  const level = (name: keyof LoudnessFacts): number | null => (isNumber(value[name]) ? value[name] : null);
  return {
    integratedLufs: level('integratedLufs'),
    rangeLu: value['rangeLu'],
    maxMomentaryLufs: level('maxMomentaryLufs'),
    maxShortTermLufs: level('maxShortTermLufs'),
    truePeakDbtp: level('truePeakDbtp'),
  };
}

function isRange(value: unknown): value is RangeDraft {
  return isObject(value) && typeof value['start'] === 'string' && typeof value['end'] === 'string';
}

function isMark(value: unknown): value is Mark {
  return isObject(value) && isNumber(value['seconds']) && value['seconds'] >= 0 && typeof value['title'] === 'string';
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isCount(value: unknown): value is number {
  return isNumber(value) && Number.isInteger(value) && value >= 0;
}
