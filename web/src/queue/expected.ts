/** What of a file will become MP3s, and whether by copying, as far as that can be said before. */
import { canBeCopied, isCopied } from '../recipe/copying';
import { recipeOf } from '../recipe/own_settings';
import type { AudioTrack } from '../shared/media';
import type { Recipe } from '../shared/recipe';
import type { Source } from './job';
import { tracksToConvert } from './tracks';

export interface Expected {
  /** The tracks that become an MP3 each; one or more. */
  readonly tracks: readonly AudioTrack[];
  /** Its frames stay as they are. */
  readonly isCopied: boolean;
  /** Copying is asked for, and not possible. */
  readonly cannotBeCopied: boolean;
}

/** `null` where nobody has looked into the file, or there is nothing in it that was chosen. */
export function expected(source: Source, forAll: Recipe): Expected | null {
  const { info, own, draft } = source;
  if (!info) return null;
  const recipe = recipeOf(forAll, own);
  const indices = tracksToConvert(recipe, draft.track, info).map((track) => track ?? info.defaultTrack);
  const tracks = indices.flatMap((index) => info.audioTracks[index] ?? []);
  if (tracks.length === 0) return null;
  const isEachCopied = (track: AudioTrack): boolean => isCopied(recipe, track, track.durationSeconds ?? 0);
  return {
    tracks,
    isCopied: tracks.every(isEachCopied),
    cannotBeCopied: recipe.encoding.copy === 'always' && !tracks.every(canBeCopied),
  };
}
