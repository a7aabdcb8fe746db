import { utf8Bytes } from '../text';
import { BLANK } from './characters';

/** Most file systems allow 255 bytes; a number in brackets and `.mp3` follow. */
const LONGEST_BYTES = 230;

/** Forbidden by Windows (and `/` everywhere); control characters; marks that turn the direction of text and so disguise a name. */
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/** A leading dot hides a file; Windows drops dots and spaces at the end. */
const FRONT = new RegExp(`^(?:\\.|${BLANK})+`);
const END = new RegExp(`(?:\\.|${BLANK})+$`);

/** Names of devices on Windows, whatever follows their first dot. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?= *(?:\.|$))/i;

/** `text` as a file's name without an extension, valid on every common file system; empty where nothing is left. */
export function cleanName(text: string): string {
  const allowed = text.replace(FORBIDDEN, '_').replace(FRONT, '');
  return shortened(allowed).replace(END, '').replace(RESERVED, '$&_');
}

const JOINER = '\u200d';

/** What belongs to the character before it: combining marks, variation selectors, skin tones, tags of flags. */
const EXTENDS = /^[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f\u200d\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]/u;

/** A cut may go so far back for characters of several code points. */
const MOST_STEPS = 16;

function shortened(text: string): string {
  const points = Array.from(text.slice(0, LONGEST_BYTES + 1));
  let bytes = 0;
  let end = 0;
  for (const point of points) {
    bytes += utf8Bytes(point);
    if (bytes > LONGEST_BYTES) break;
    end += 1;
  }
  if (end === points.length) return text;
  for (let cut = end; cut > 0 && cut >= end - MOST_STEPS; cut -= 1) {
    if (!EXTENDS.test(points[cut] ?? '') && points[cut - 1] !== JOINER) return points.slice(0, cut).join('');
  }
  return points.slice(0, end).join('');
}
