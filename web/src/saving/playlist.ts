/** A list for players: extended M3U in UTF-8, whose entries are found from where it lies. */

export interface PlaylistEntry {
  /** `/` between folders. */
  readonly path: string;
  readonly title: string;
  readonly seconds: number;
}

export function playlist(entries: readonly PlaylistEntry[]): string {
  const lines = entries.flatMap(({ path, title, seconds }) => [
    `#EXTINF:${Math.round(seconds)},${title.replace(/[\r\n]+/g, ' ')}`,
    // A line that begins with # is a remark.
    path.startsWith('#') ? `./${path}` : path,
  ]);
  return ['#EXTM3U', ...lines, ''].join('\n');
}
