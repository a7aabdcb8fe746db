/** Tags from a file's name. `tests/tables/tag_patterns.json` says the same by examples, for the page and the core. */
import type { TagEdit } from '../../shared/recipe';
import { withoutBlanksAround, withoutExtension } from './characters';
import { matchName } from './match_name';
import { parsePattern, refused, type PatternReading, type PatternRules } from './pattern';

/** What a word is called in a pattern, and the tag that it stands for; `null`: it is not kept. */
const TAGS: Readonly<Record<string, string | null>> = {
  title: 'title',
  artist: 'artist',
  album: 'album',
  albumartist: 'album_artist',
  composer: 'composer',
  genre: 'genre',
  comment: 'comment',
  track: 'track',
  disc: 'disc',
  year: 'date',
  date: 'date',
  any: null,
};

const RULES: PatternRules = { words: Object.keys(TAGS), numbers: [] };

/** Of which it can be seen where they end. */
const FORMATS: Readonly<Record<string, RegExp>> = {
  track: /\d{1,3}/y,
  disc: /\d{1,3}/y,
  year: /\d{4}/y,
  date: /\d{4}(?:-\d\d){0,2}/y,
};

export function readTagPattern(pattern: string): PatternReading {
  const reading = parsePattern(pattern, RULES);
  if (!reading.ok) return reading;
  const { texts, words } = reading.pattern;
  const seen = new Set<string>();
  for (const [index, { name, spelled }] of words.entries()) {
    const before = words[index - 1];
    if (before && texts[index] === '' && !(before.name in FORMATS) && !(name in FORMATS)) return refused('side_by_side', spelled);
    const tag = TAGS[name] ?? null;
    if (tag !== null && seen.has(tag)) return refused('twice', spelled);
    if (tag !== null) seen.add(tag);
  }
  return seen.size === 0 ? refused('no_word') : reading;
}

/** In the pattern's order; `null` where the name does not fit the pattern. */
export function tagsFromName(pattern: string, fileName: string): readonly TagEdit[] | null {
  const reading = readTagPattern(pattern);
  if (!reading.ok) return null;
  const values = matchName(reading.pattern, withoutExtension(fileName), FORMATS);
  return values && reading.pattern.words.flatMap(({ name }, index) => tagOf(name, withoutBlanksAround(values[index] ?? '')));
}

function tagOf(word: string, value: string): readonly TagEdit[] {
  const name = TAGS[word] ?? null;
  if (name === null) return [];
  return [{ name, value: word === 'track' || word === 'disc' ? value.replace(/^0+(?=\d)/, '') : value }];
}
