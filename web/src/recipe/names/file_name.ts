/** The name of an MP3 by a pattern. `tests/tables/file_names.json` says the same by examples, for the page and the core. */
import { withoutBlanksAround, withoutExtension } from './characters';
import { cleanName } from './clean_name';
import { parsePattern, plainWord, refused, type PatternReading, type PatternRules, type PatternWord } from './pattern';
import { piecesOf, type Brackets, type Piece } from './pieces';
import { plainName } from './plain_name';

/** What words stand for. What is empty is missing. */
export interface NameFields {
  /** The source's file name, with its extension. */
  readonly name?: string;
  readonly title?: string;
  readonly artist?: string;
  readonly album?: string;
  readonly album_artist?: string;
  readonly composer?: string;
  readonly genre?: string;
  readonly track?: string;
  readonly disc?: string;
  readonly date?: string;
  /** Of the audio track. */
  readonly language?: string;
  readonly track_title?: string;
  /** Which of several MP3s of one file it is. */
  readonly part?: string;
  /** What that one is called, by its mark or chapter. */
  readonly mark?: string;
}

/** What a word is called in a pattern, and the field that it stands for. */
const WORDS: Readonly<Record<string, keyof NameFields>> = {
  name: 'name',
  title: 'title',
  artist: 'artist',
  album: 'album',
  albumartist: 'album_artist',
  composer: 'composer',
  genre: 'genre',
  track: 'track',
  disc: 'disc',
  year: 'date',
  date: 'date',
  language: 'language',
  tracktitle: 'track_title',
  part: 'part',
  mark: 'mark',
};

/** The field that a tag is; its name may be written as in a pattern. */
export function nameFieldOf(tag: string): keyof NameFields | null {
  const word = plainWord(tag);
  return Object.hasOwn(WORDS, word) && word !== 'name' ? (WORDS[word] ?? null) : null;
}

const RULES: PatternRules = { words: Object.keys(WORDS), numbers: ['track', 'disc', 'part'] };

export function readNamePattern(pattern: string): PatternReading {
  const reading = parsePattern(pattern, RULES);
  if (reading.ok && reading.pattern.words.length === 0 && cleanName(pattern) === '') return refused('no_name');
  return reading;
}

/**
 * Never empty, valid on Windows, macOS and Linux. Words whose fields are missing go, with the texts that belong to them; where all are
 * missing, or the pattern makes no sense, the name is the source's. `plain`: of ASCII alone.
 */
export function fileName(pattern: string, fields: NameFields, plain: boolean): string {
  const reading = readNamePattern(pattern);
  const wished = reading.ok ? (rendered(piecesOf(reading.pattern), fields) ?? '') : '';
  const clean = (text: string): string => cleanName(plain ? plainName(text) : text);
  return `${clean(wished) || clean(stemOf(fields)) || 'audio'}.mp3`;
}

/** `null` where there are words, and all of them are missing. */
function rendered({ texts, elements }: Piece, fields: NameFields): string | null {
  const [first = '', ...others] = texts;
  if (elements.length === 0) return first;
  let text = first;
  let between = '';
  let isAnyPresent = false;
  elements.forEach((element, index) => {
    const value = 'word' in element ? prefixed(element.before, valueOf(element.word, fields)) : bracketed(element, fields);
    if (value !== null) {
      text += (isAnyPresent ? between : '') + value;
      between = '';
      isAnyPresent = true;
    }
    between ||= index < elements.length - 1 ? (others[index] ?? '') : '';
  });
  return isAnyPresent ? text + (others.at(-1) ?? '') : null;
}

function prefixed(before: string, value: string): string | null {
  return value === '' ? null : before + value;
}

function bracketed({ open, inside, close }: Brackets, fields: NameFields): string | null {
  const text = rendered(inside, fields);
  return text === null ? null : open + text + close;
}

/** The source's name without its extension. */
function stemOf(fields: NameFields): string {
  return withoutBlanksAround(withoutExtension(withoutBlanksAround(fields.name ?? '')));
}

/** Empty where it is missing. */
function valueOf(word: PatternWord, fields: NameFields): string {
  const value = withoutBlanksAround(fields[WORDS[word.name] ?? 'name'] ?? '');
  switch (word.name) {
    case 'name':
      return stemOf(fields);
    case 'track':
    case 'part':
      return numbered(value, word.digits ?? 2);
    case 'disc':
      return numbered(value, word.digits ?? 1);
    case 'year':
      return /^\d{4}/.exec(value)?.[0] ?? '';
    case 'date':
      return /^\d{4}/.test(value) ? (value.split(/[T ]/)[0] ?? '') : value;
    default:
      return value;
  }
}

/** `7/12` → `07`; no number stays as it is. */
function numbered(value: string, digits: number): string {
  const number = withoutBlanksAround(value.split('/')[0] ?? '');
  if (!/^\d+$/.test(number)) return number;
  const significant = number.replace(/^0+/, '');
  return significant === '' ? '' : significant.padStart(digits, '0');
}
