/** Characters; the longest name of most file systems, in bytes, is 255. */
const MOST_CHARACTERS = 200;

/** The name that another app gave, made harmless to show and to save by: no path, no invisible characters, not too long. */
export function harmlessName(name: string): string {
  const last = name.split(/[\\/]/).pop() ?? '';
  // Control characters, and those that turn the direction of writing around (`gpj.exe` as `exe.jpg`).
  const visible = last.replace(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  const characters = Array.from(visible);
  if (characters.length > MOST_CHARACTERS) {
    const ending = Array.from(/\.[^.]{1,10}$/.exec(visible)?.[0] ?? '');
    return [...characters.slice(0, MOST_CHARACTERS - ending.length), ...ending].join('');
  }
  return /^\.*$/.test(visible) ? 'Shared file' : visible;
}

/** The media type that another app gave; empty where it is none. */
export function harmlessType(type: string): string {
  return /^\s*([\w.+-]{1,60}\/[\w.+-]{1,60})\s*$/.exec(type)?.[1]?.toLowerCase() ?? '';
}
