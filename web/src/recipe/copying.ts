/** Whether an MP3's frames are copied: the same choice as `wants_copy` in `wasm/convert`, for a track that can be copied as far as was seen. */
import type { Recipe } from '../shared/recipe';
import { averageKbps } from './average_bitrate';
import type { SourceTrack } from './encoder_choice';

export function canBeCopied({ copyRefusal }: Pick<SourceTrack, 'copyRefusal'>): boolean {
  return copyRefusal === '';
}

/** `seconds`: of the whole track, even where a part of it is wanted; 0 where nobody knows. */
export function isCopied(recipe: Recipe, source: SourceTrack, seconds: number): boolean {
  const { copy } = recipe.encoding;
  if (copy === 'never' || !canBeCopied(source)) return false;
  return copy === 'always' || (isSoundAsItIs(recipe, source) && isSmallEnough(recipe, source, seconds));
}

function isSoundAsItIs({ cut, sound, loudness, encoding }: Recipe, source: SourceTrack): boolean {
  // A single channel stays what it is, whichever is chosen; two have no channel for dialogue.
  const hasSameChannels = sound.channels === 'source' || sound.channels === 'dialogue' || source.channels === 1;
  const hasSameRate = encoding.sampleRate === null || encoding.sampleRate === source.sampleRate;
  const isFaded = sound.fadeInSeconds > 0 || sound.fadeOutSeconds > 0;
  const isAsLoud = sound.gainDb === 0 && loudness.mode === 'none';
  // Frames can be left out at either end, but not joined over a pause.
  const hasSamePauses = cut.longestPauseSeconds === null;
  return hasSameChannels && hasSameRate && encoding.lowpassHz === null && isAsLoud && !isFaded && hasSamePauses;
}

/** From here on a recipe is about quality, which no encoding of an MP3 can raise; else about size. */
const LOWEST_QUALITY_KBPS = 192;
const LOWEST_QUALITY_VBR = 2;

function isSmallEnough({ encoding, limits }: Recipe, { bitrateKbps, channels, sampleRate }: SourceTrack, seconds: number): boolean {
  const hasAtMost = (kbps: number): boolean => bitrateKbps > 0 && bitrateKbps <= kbps;
  switch (encoding.mode) {
    case 'source':
      return true;
    case 'vbr':
      return encoding.vbrQuality <= LOWEST_QUALITY_VBR || hasAtMost(averageKbps(encoding.vbrQuality, channels === 1 ? 1 : 2, sampleRate));
    case 'abr':
      return encoding.bitrateKbps >= LOWEST_QUALITY_KBPS || hasAtMost(encoding.bitrateKbps);
    case 'cbr':
      return hasAtMost(encoding.bitrateKbps);
    case 'fit':
      return seconds > 0 && hasAtMost((limits.bytes ?? 0) / 125 / seconds);
  }
}
