/** The blanks of Unicode (general category Zs). */
export const BLANK = '[ \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]';

const BLANKS_AROUND = new RegExp(`^${BLANK}+|${BLANK}+$`, 'g');

export function withoutBlanksAround(text: string): string {
  return text.replace(BLANKS_AROUND, '');
}

/** An extension has a letter and no blank, so that `Lecture 1. Waves` and `Take 2.5` keep their ends. */
export function withoutExtension(fileName: string): string {
  return fileName.replace(/\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,10}$/i, '');
}
