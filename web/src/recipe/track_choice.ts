/** How a recipe says which tracks of a file become MP3s. */

export type TrackChoice =
  | { readonly by: 'default' }
  | { readonly by: 'all' }
  | { readonly by: 'index'; readonly index: number }
  /** In small letters, as in BCP 47 or ISO 639-2: `de`, `ger`, `deu`. */
  | { readonly by: 'language'; readonly language: string };

/** Of `Recipe.track`, which has been checked. */
export function trackChoice(track: string): TrackChoice {
  if (track === 'default' || track === 'all') return { by: track };
  if (/^\d+$/.test(track)) return { by: 'index', index: Number(track) };
  return { by: 'language', language: track };
}
