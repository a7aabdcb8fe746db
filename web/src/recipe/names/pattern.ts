/** Patterns of file names: text, and words in braces. `wasm/names/pattern.h` says the same. */
import { isText } from '../text';

export interface PatternWord {
  /** In small letters, without blanks, underscores and hyphens. */
  readonly name: string;
  /** As it stands in the pattern: `{Album Artist}`. */
  readonly spelled: string;
  /** At least so many. */
  readonly digits: number | null;
}

/** Text and words in turn, from a text to a text; each text may be empty. */
export interface Pattern {
  /** One more than words. */
  readonly texts: readonly string[];
  readonly words: readonly PatternWord[];
}

export type PatternReason = 'unknown_word' | 'not_digits' | 'open_brace' | 'folder' | 'too_long' | 'no_name' | 'no_word' | 'twice' | 'side_by_side';

export interface PatternProblem {
  readonly reason: PatternReason;
  /** The part of the pattern that it is about, or how long it may be; empty where it is about all. */
  readonly part: string;
}

export type PatternReading = { readonly ok: true; readonly pattern: Pattern } | { readonly ok: false; readonly problem: PatternProblem };

export interface PatternRules {
  readonly words: readonly string[];
  /** Those of `words` that may have a number of digits: `{track:3}`. */
  readonly numbers: readonly string[];
}

const LONGEST_BYTES = 500;

export function parsePattern(text: string, rules: PatternRules): PatternReading {
  if (!isText(text, LONGEST_BYTES)) return refused('too_long', String(LONGEST_BYTES));
  const slash = /[/\\]/.exec(text);
  if (slash) return refused('folder', slash[0]);
  const texts: string[] = [];
  const words: PatternWord[] = [];
  let rest = text;
  for (let open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
    texts.push(rest.slice(0, open));
    const close = rest.indexOf('}', open);
    if (close < 0) return refused('open_brace', '{');
    const word = parseWord(rest.slice(open, close + 1), rules);
    if ('reason' in word) return { ok: false, problem: word };
    words.push(word);
    rest = rest.slice(close + 1);
  }
  return { ok: true, pattern: { texts: [...texts, rest], words } };
}

function parseWord(spelled: string, rules: PatternRules): PatternWord | PatternProblem {
  const [word = '', digits] = spelled.slice(1, -1).split(/:(.*)/s);
  const name = plainWord(word);
  if (!(digits === undefined ? rules.words : rules.numbers).includes(name)) return { reason: 'unknown_word', part: spelled };
  if (digits === undefined) return { name, spelled, digits: null };
  return /^[1-9]$/.test(digits) ? { name, spelled, digits: Number(digits) } : { reason: 'not_digits', part: spelled };
}

/** In small letters, without blanks, underscores and hyphens. */
export function plainWord(word: string): string {
  return word.replace(/[ _-]/g, '').replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

export function refused(reason: PatternReason, part = ''): { readonly ok: false; readonly problem: PatternProblem } {
  return { ok: false, problem: { reason, part } };
}
