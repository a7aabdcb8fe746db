/** Which picture in a folder is the cover of what lies beside it. */

/** What programs that copy records, and people, call it; the first that is there. */
const NAMES = ['cover', 'folder', 'front', 'albumart', 'album', 'artwork'] as const;

/** As the core takes them (`wasm/tags/cover.h`). */
const PICTURE = /\.(jpe?g|png|webp|gif)$/i;
const LARGEST_BYTES = 16 * 1024 * 1024;

export function isPicture(name: string): boolean {
  return PICTURE.test(name);
}

/** Of the names of a folder's files; `null` where none is called like a cover. */
export function coverAmong(names: readonly string[]): string | null {
  const best = names.flatMap((name) => {
    const rank = rankOf(name);
    return rank < 0 ? [] : [{ name, rank }];
  });
  return best.sort((one, other) => one.rank - other.rank || (one.name < other.name ? -1 : 1))[0]?.name ?? null;
}

/** `front`, `Front (1)`, `cover-large`, `AlbumArt_{…}_Large` count; `Coverdale live` does not. */
function rankOf(name: string): number {
  if (name.startsWith('.') || !isPicture(name)) return -1;
  const stem = name.replace(PICTURE, '').toLowerCase();
  const rank = NAMES.findIndex((known) => stem === known);
  if (rank >= 0) return rank;
  const other = NAMES.findIndex((known) => stem.startsWith(known) && /^[\s._({[-]/.test(stem.slice(known.length)));
  return other < 0 ? -1 : other + NAMES.length;
}

export function isCoverSize(bytes: number): boolean {
  return bytes > 0 && bytes <= LARGEST_BYTES;
}

/** A record of several discs has its cover one folder above. */
export function isDisc(folder: string): boolean {
  return discOf(folder) !== null;
}

/** `CD 1`, `Disc2`, `Disk_03`: its number. */
export function discOf(folder: string): string | null {
  return /^(?:cd|dis[ck]|dvd)[\s._-]*0*(\d{1,2})$/i.exec(folder.trim())?.[1] ?? null;
}
