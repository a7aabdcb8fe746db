/** The name under which a result is saved. */

const FALLBACK = 'audio';

/** Most file systems allow 255 bytes; browsers add ` (1)` and the like, and `.mp3` needs four. */
const LONGEST_STEM_BYTES = 230;

/** An extension has a letter and no space, so that `Lecture 1. Waves` and `Take 2.5` keep their ends. */
const EXTENSION = /\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,10}$/i;

/** Forbidden by Windows (and `/` everywhere); control characters; marks that turn the direction of text and so disguise a name. */
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Half of a character outside the basic plane, without its other half. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Names of devices on Windows, whatever follows their first dot. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i;

/** `Urlaub 🏖.MOV` → `Urlaub 🏖.mp3`. Never empty, valid on every common file system. */
export function mp3FileName(sourceName: string): string {
  const safe = sourceName
    .replace(EXTENSION, '')
    .replace(FORBIDDEN, '_')
    .replace(LONE_SURROGATE, '_')
    // A leading dot hides a file; Windows drops dots and spaces at the end.
    .replace(/^[\s.]+/, '');
  const stem = shorten(safe, LONGEST_STEM_BYTES).replace(/[\s.]+$/, '');
  const named = stem === '' ? FALLBACK : stem.replace(RESERVED, '$&_');
  return `${named}.mp3`;
}

function shorten(text: string, longestBytes: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += utf8Bytes(character.codePointAt(0) ?? 0);
    if (bytes > longestBytes) break;
    kept += character;
  }
  return kept;
}

function utf8Bytes(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
