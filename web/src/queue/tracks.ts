/** Which tracks of a file become MP3s. */
import { trackChoice } from '../recipe/track_choice';
import type { MediaInfo } from '../shared/media';
import type { Recipe } from '../shared/recipe';

/**
 * Indices into `MediaInfo.audioTracks`; one or more. `null`: the engine finds out, as the file was not looked into, or has no track in
 * that language. `chosen` is what somebody chose for this file; `null` for nothing.
 */
export function tracksToConvert({ track }: Recipe, chosen: number | null, info: MediaInfo | null): readonly (number | null)[] {
  if (chosen !== null) return [chosen];
  const choice = trackChoice(track);
  switch (choice.by) {
    case 'default':
      return [null];
    case 'index':
      return [choice.index];
    case 'language':
      return [info && trackInLanguage(info, choice.language)];
    case 'all':
      return info ? allTracks(info) : [null];
  }
}

/** The default one, which the engine takes by itself, comes first. */
function allTracks(info: MediaInfo): readonly (number | null)[] {
  const convertible = [...info.audioTracks.keys()].filter((index) => info.audioTracks[index]?.canConvert);
  const others = convertible.filter((index) => index !== info.defaultTrack);
  const tracks = others.length === convertible.length ? others : [info.defaultTrack, ...others];
  return tracks.length === 0 ? [null] : tracks;
}

/**
 * As `track_in_language` in `wasm/media`: of those that can be converted the default one, else one that is spelled alike (`pt-BR`), else the
 * first that its file marks as a default, else the first; `null` where there is none.
 */
export function trackInLanguage({ audioTracks, defaultTrack }: MediaInfo, language: string): number | null {
  const wanted = languageOf(language);
  if (wanted === null) return null;
  const inIt = [...audioTracks.entries()].filter(([, track]) => track.canConvert && languageOf(track.language) === wanted);
  const chosen =
    inIt.find(([index]) => index === defaultTrack) ??
    inIt.find(([, track]) => track.language.toLowerCase() === language.toLowerCase()) ??
    inIt.find(([, track]) => track.isDefault) ??
    inIt[0];
  return chosen?.[0] ?? null;
}

/** `ger`, `deu`, `de` and `de-AT` are the same. `null` where it is not known. */
function languageOf(code: string): string | null {
  if (/^(und(-.*)?)?$/i.test(code)) return null;
  try {
    return new Intl.Locale(code).language;
  } catch {
    return code.toLowerCase();
  }
}
