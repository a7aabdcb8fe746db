import { lyricsChoice } from '../recipe/lyrics_choice';
import type { Analysis } from '../shared/analysis';
import type { ErrorReport } from '../shared/errors';
import type { Lyrics } from '../shared/lyrics';
import type { ConversionOptions } from '../shared/options';
import { sourceSeconds } from './programmes';
import { readTextTrack, type TextTrackParts } from './text_track';

export interface LyricsParts extends Omit<TextTrackParts, 'path' | 'options' | 'advanced'> {
  /** Of the files. */
  readonly paths: readonly string[];
  readonly options: ConversionOptions;
  /** What was measured of each file, `null` where nothing was. */
  readonly analyses: readonly (Analysis | null)[];
  readonly reads: TextTrackParts['options']['reads'];
}

/** Of each file, and how long joined ones last, by which words are moved. */
export interface FilesLyrics {
  readonly all: readonly (Lyrics | null)[];
  readonly seconds: readonly (number | null)[];
}

/** What was chosen of each file, or what the recipe takes of its text tracks: they stand before the sound. */
export async function chosenLyrics({
  paths,
  options: { lyrics, recipe },
  analyses,
  reads,
  ...reading
}: LyricsParts): Promise<FilesLyrics | { readonly state: 'cancelled' } | { readonly state: 'failed'; readonly error: ErrorReport }> {
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
  const hasWords = paths.length > 1 && all.some((words) => words !== null);
  return { all, seconds: hasWords ? await reading.turn((module) => sourceSeconds(module, paths, analyses)) : [] };
}
