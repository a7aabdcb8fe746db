import type { Pattern, PatternWord } from './pattern';

/** A pattern, or what stands in brackets in it: texts and elements in turn, from a text to a text. */
export interface Piece {
  /** One more than elements. */
  readonly texts: readonly string[];
  readonly elements: readonly Element[];
}

/** Letters and digits directly before a word belong to it: `CD{disc}`. Brackets are missing when all words in them are. */
export type Element = { readonly before: string; readonly word: PatternWord } | Brackets;

export interface Brackets {
  readonly open: string;
  readonly inside: Piece;
  readonly close: string;
}

type Token = string | PatternWord;

export function piecesOf({ texts, words }: Pattern): Piece {
  return pieceOf(texts.flatMap((text, index) => [...text, ...words.slice(index, index + 1)]), true);
}

/** `tokens` are single characters and words. */
function pieceOf(tokens: readonly Token[], hasBrackets: boolean): Piece {
  const texts: string[] = [];
  const elements: Element[] = [];
  let text = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const end = hasBrackets ? closingBracket(tokens, at) : null;
    if (typeof token !== 'string') {
      const before = /[A-Za-z0-9]*$/.exec(text)?.[0] ?? '';
      texts.push(text.slice(0, text.length - before.length));
      elements.push({ before, word: token });
      text = '';
    } else if (end !== null) {
      texts.push(text);
      elements.push({ open: token, inside: pieceOf(tokens.slice(at + 1, end), false), close: String(tokens[end]) });
      text = '';
      at = end;
    } else {
      text += token;
    }
  }
  return { texts: [...texts, text], elements };
}

/** `null` where `at` opens no brackets with a word in them. */
function closingBracket(tokens: readonly Token[], at: number): number | null {
  const close = tokens[at] === '(' ? ')' : tokens[at] === '[' ? ']' : null;
  if (close === null) return null;
  const end = tokens.indexOf(close, at);
  return end > at && tokens.slice(at, end).some((token) => typeof token !== 'string') ? end : null;
}
