/** What `written.lyrics` says. */

export type LyricsChoice = { readonly from: 'keep' | 'none' } | { readonly from: 'track'; readonly language: string };

export function lyricsChoice(lyrics: string): LyricsChoice {
  if (lyrics === 'none') return { from: 'none' };
  if (lyrics === 'track' || lyrics.startsWith('track:')) return { from: 'track', language: lyrics.slice('track:'.length) };
  return { from: 'keep' };
}
