/** Text from outside, by the core's measures. */

/** Whether it is text that can be written as UTF-8, of at most so many bytes. */
export function isText(value: unknown, longestBytes: number): value is string {
  return typeof value === 'string' && value.length <= longestBytes && !/\p{Surrogate}/u.test(value) && utf8Bytes(value) <= longestBytes;
}

export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

export function hasControls(text: string): boolean {
  return /[\u0000-\u001f\u007f]/.test(text);
}
