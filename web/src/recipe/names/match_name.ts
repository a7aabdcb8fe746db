import { BLANK } from './characters';
import type { Pattern } from './pattern';

/** A word, by its index; a character of the text; or a run of blanks. */
type Token = { readonly word: number } | { readonly text: string } | 'blanks';

const IS_BLANK = new RegExp(BLANK);
const BLANKS = new RegExp(`${BLANK}+`, 'y');
const NOT_BLANK = new RegExp(BLANK.replace('[', '[^'), 'g');

/** Names that are longer are no file names. */
const LONGEST_NAME = 1000;

/**
 * The values of the pattern's words, `null` where the name does not fit. A word of `formats` (sticky expressions) takes as much as it can,
 * any other as little as it can, but something that is not blank. Takes time in the order of both lengths, whatever they hold.
 */
export function matchName(pattern: Pattern, name: string, formats: Readonly<Record<string, RegExp>>): readonly string[] | null {
  if (name.length > LONGEST_NAME) return null;
  const tokens = tokensOf(pattern);
  // Where spaces were not wanted in a name, underscores stand for them.
  const text = tokens.includes('blanks') && !IS_BLANK.test(name) ? name.replace(/_/g, ' ') : name;
  /** Where the token at this place ends, so that all after it fits; `null` for nowhere. */
  const known = new Map<number, number | null>();
  /** The first place from here on from which the tokens fit. */
  const firsts = new Map<number, number | null>();
  const keyOf = (index: number, at: number): number => index * (text.length + 2) + at;

  function fits(index: number, at: number): boolean {
    return index === tokens.length ? at === text.length : endOf(index, at) !== null;
  }

  function endOf(index: number, at: number): number | null {
    const key = keyOf(index, at);
    const before = known.get(key);
    if (before !== undefined) return before;
    const end = findEnd(index, at);
    known.set(key, end);
    return end;
  }

  function findEnd(index: number, at: number): number | null {
    const token = tokens[index];
    if (token === undefined) return null;
    if (typeof token === 'string') return accept(index, at + lengthAt(BLANKS, text, at), at);
    if ('text' in token) return token.text === folded(text.charAt(at)) ? accept(index, at + 1, at) : null;
    const format = formats[pattern.words[token.word]?.name ?? ''];
    if (format) return endOfFormat(format, index, at);
    NOT_BLANK.lastIndex = at;
    return NOT_BLANK.test(text) ? firstFit(index + 1, NOT_BLANK.lastIndex) : null;
  }

  function accept(index: number, end: number, at: number): number | null {
    return end > at && fits(index + 1, end) ? end : null;
  }

  function endOfFormat(format: RegExp, index: number, at: number): number | null {
    const longest = lengthAt(format, text, at);
    for (let length = longest; length > 0; length -= 1) {
      const isWhole = lengthAt(format, text.slice(at, at + length), 0) === length;
      if (isWhole && fits(index + 1, at + length)) return at + length;
    }
    return null;
  }

  function firstFit(index: number, from: number): number | null {
    let at = from;
    let found: number | null | undefined;
    for (; at <= text.length; at += 1) {
      found = firsts.get(keyOf(index, at)) ?? (fits(index, at) ? at : undefined);
      if (found !== undefined || firsts.has(keyOf(index, at))) break;
    }
    for (let seen = from; seen <= Math.min(at, text.length); seen += 1) firsts.set(keyOf(index, seen), found ?? null);
    return found ?? null;
  }

  if (!fits(0, 0)) return null;
  const values: string[] = [];
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    const end = endOf(index, at) ?? at;
    if (typeof token !== 'string' && 'word' in token) values.push(text.slice(at, end));
    at = end;
  }
  return values;
}

/** Of what a sticky expression finds there. */
function lengthAt(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.exec(text)?.[0].length ?? 0;
}

function tokensOf({ texts, words }: Pattern): readonly Token[] {
  return texts.flatMap((text, index): Token[] => {
    const parts = text.split(new RegExp(`(${BLANK}+)`));
    const tokens = parts.flatMap((part, place): Token[] =>
      place % 2 === 1 ? ['blanks'] : part.split('').map((character) => ({ text: folded(character) })),
    );
    return index < words.length ? [...tokens, { word: index }] : tokens;
  });
}

/** Letter case, of ASCII, and the kind of dash do not matter. */
function folded(character: string): string {
  return /[–—]/.test(character) ? '-' : /[A-Z]/.test(character) ? character.toLowerCase() : character;
}
