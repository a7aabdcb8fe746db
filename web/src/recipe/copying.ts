/** Whether an MP3's frames are copied, as far as that can be said before its content is read. */
import type { Recipe } from '../shared/recipe';
import type { SourceTrack } from './encoder_choice';
import type { RecipeField } from './fields';

/** Layer III alone: FFmpeg calls it "MP3 (MPEG audio layer 3)". */
export function isMp3({ codec }: Pick<SourceTrack, 'codec'>): boolean {
  return /^mp3\b/i.test(codec);
}

/** What is asked that changes the sound, so that it has to be encoded. `source`: `null` where it is not known. */
export function soundChanges({ sound, encoding }: Recipe, source: SourceTrack | null): readonly RecipeField[] {
  const changes: readonly (readonly [RecipeField, boolean])[] = [
    ['sound.channels', sound.channels !== 'source'],
    ['sound.gainDb', sound.gainDb !== 0],
    ['sound.fadeInSeconds', sound.fadeInSeconds > 0],
    ['sound.fadeOutSeconds', sound.fadeOutSeconds > 0],
    ['encoding.sampleRate', encoding.sampleRate !== null && encoding.sampleRate !== source?.sampleRate],
    ['encoding.lowpassHz', encoding.lowpassHz !== null && encoding.lowpassHz !== 0],
  ];
  return changes.filter(([, isAsked]) => isAsked).map(([field]) => field);
}

/** `tagBytes`: of the ID3v2 tag, which counts where a size is not to be exceeded. */
export function isCopied(recipe: Recipe, source: SourceTrack, seconds: number, tagBytes: number): boolean {
  const { copy, mode } = recipe.encoding;
  if (copy === 'never' || !isMp3(source) || soundChanges(recipe, source).length > 0) return false;
  return copy === 'always' || mode !== 'fit' || tagBytes + source.bitrateKbps * 125 * seconds <= (recipe.limits.bytes ?? 0);
}
