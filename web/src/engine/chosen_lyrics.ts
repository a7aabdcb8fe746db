import { lyricsChoice } from '../recipe/lyrics_choice';
import type { ErrorReport } from '../shared/errors';
import type { Lyrics } from '../shared/lyrics';
import type { ConversionOptions } from '../shared/options';
import { readTextTrack, type TextTrackParts } from './text_track';

export interface LyricsParts extends Omit<TextTrackParts, 'path' | 'options' | 'advanced'> {
  /** Of the files. */
  readonly paths: readonly string[];
  readonly options: ConversionOptions;
  readonly reads: TextTrackParts['options']['reads'];
}

/** What was chosen of each file, or what the recipe takes of its text tracks: they stand before the sound. */
export async function chosenLyrics({
  paths,
  options: { lyrics, recipe },
  reads,
  ...reading
}: LyricsParts): Promise<{ readonly all: readonly (Lyrics | null)[] } | { readonly state: 'cancelled' } | { readonly state: 'failed'; readonly error: ErrorReport }> {
  const choice = lyricsChoice(recipe.written.lyrics);
  const all: (Lyrics | null)[] = [];
  for (const [index, path] of paths.entries()) {
    const chosen = lyrics[index] ?? null;
    if (chosen || choice.from !== 'track') {
      all.push(chosen);
      continue;
    }
    const read = await readTextTrack({ ...reading, path, options: { track: null, language: choice.language, reads }, advanced: () => undefined });
    if (read.state !== 'read') return read;
    all.push(read.lyrics && read.lyrics.lines.length > 0 ? read.lyrics : null);
  }
  return { all };
}
