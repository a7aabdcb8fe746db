/** What cannot be had together, or does nothing: the page does not offer it, and says why. */
import type { Recipe } from '../shared/recipe';
import { canBeCopied } from './copying';
import { isMono } from './effective';
import { hasBitrate, type SourceTrack } from './encoder_choice';
import type { RecipeField } from './fields';
import { bitratesAt } from './mpeg';

export type ConflictReason =
  /** Frames that are copied sound as they do. */
  | 'copy_keeps_sound'
  /** There is nothing to copy. */
  | 'copy_needs_mp3'
  /** One channel is neither joint nor plain. */
  | 'stereo_of_mono'
  /** More effort makes it worse: see `best_quality` in `wasm/mp3/encoder_settings.h`. */
  | 'lame_quality_worse'
  /** MP3 has no such bitrate at this rate. */
  | 'bitrate_not_at_rate'
  | 'fit_needs_size'
  /** Parts that keep to a limit, of which there is none. */
  | 'split_needs_limit'
  /** Parts have nothing of what all files together may have. */
  | 'split_needs_limit_of_each'
  /** Whatever is made fits already. */
  | 'fit_leaves_no_parts'
  /** One MP3 with chapters would exceed what parts keep to. */
  | 'chapters_exceed_limits'
  /** Parts that become chapters, which are left out. */
  | 'chapters_left_out'
  /** The rate ends below it. */
  | 'lowpass_above_rate'
  /** The source has one channel. */
  | 'source_is_mono'
  /** The source has no channel for dialogue. */
  | 'source_without_dialogue';

export interface Conflict {
  readonly field: RecipeField;
  readonly reason: ConflictReason;
}

/** `source`: the file's track; `null` for all files, or where nobody has looked. */
export function conflicts(recipe: Recipe, source: SourceTrack | null): readonly Conflict[] {
  return [...ofCopying(recipe, source), ...ofEncoding(recipe, source), ...ofSplit(recipe), ...ofSound(recipe, source)];
}

function ofSplit({ encoding, split, limits, written }: Recipe): readonly Conflict[] {
  const { at, into } = split;
  const { bytes, bytesOf, seconds } = limits;
  const isFit = encoding.mode === 'fit' && encoding.copy !== 'always';
  const found: Conflict[] = [];
  if (at === 'limits') {
    if (bytes === null && seconds === null) found.push({ field: 'limits.bytes', reason: 'split_needs_limit' });
    if (into !== 'files') found.push({ field: 'split.into', reason: 'chapters_exceed_limits' });
    if (isFit && seconds === null) found.push({ field: 'encoding.mode', reason: 'fit_leaves_no_parts' });
  }
  // How many parts share it is known of none but those that are made already.
  const hasParts = at !== 'nowhere' && into !== 'chapters';
  if (bytes !== null && bytesOf === 'batch' && (at === 'limits' || (hasParts && isFit))) {
    found.push({ field: 'limits.bytesOf', reason: 'split_needs_limit_of_each' });
  }
  if (at !== 'nowhere' && into !== 'files' && !written.keepsChapters) found.push({ field: 'split.into', reason: 'chapters_left_out' });
  return found;
}

function ofCopying({ encoding, cut, sound, loudness }: Recipe, source: SourceTrack | null): readonly Conflict[] {
  if (encoding.copy !== 'always') return [];
  const asked: readonly (readonly [RecipeField, boolean])[] = [
    ['encoding.sampleRate', encoding.sampleRate !== null],
    ['encoding.lowpassHz', (encoding.lowpassHz ?? 0) > 0],
    ['sound.channels', sound.channels !== 'source'],
    ['sound.gainDb', sound.gainDb !== 0],
    ['sound.fadeInSeconds', sound.fadeInSeconds > 0],
    ['sound.fadeOutSeconds', sound.fadeOutSeconds > 0],
    ['loudness.mode', loudness.mode !== 'none'],
    ['cut.longestPauseSeconds', cut.longestPauseSeconds !== null],
  ];
  const found = asked.flatMap(([field, isAsked]): readonly Conflict[] => (isAsked ? [{ field, reason: 'copy_keeps_sound' }] : []));
  return source && !canBeCopied(source) ? [{ field: 'encoding.copy', reason: 'copy_needs_mp3' }, ...found] : found;
}

function ofEncoding(recipe: Recipe, source: SourceTrack | null): readonly Conflict[] {
  const { mode, bitrateKbps, sampleRate, lowpassHz, lameQuality, stereo, copy } = recipe.encoding;
  if (copy === 'always') return [];
  const found: Conflict[] = [];
  const isOneChannel = isMono(recipe.sound.channels) || source?.channels === 1;
  if (stereo === 'plain' && isOneChannel) found.push({ field: 'encoding.stereo', reason: 'stereo_of_mono' });
  if (lameQuality !== null && lameQuality < bestLameQuality(recipe, isOneChannel)) {
    found.push({ field: 'encoding.lameQuality', reason: 'lame_quality_worse' });
  }
  if ((mode === 'cbr' || mode === 'abr') && sampleRate !== null && !hasBitrate(mode, sampleRate, bitrateKbps)) {
    found.push({ field: 'encoding.bitrateKbps', reason: 'bitrate_not_at_rate' });
  }
  if (mode === 'fit' && recipe.limits.bytes === null) found.push({ field: 'limits.bytes', reason: 'fit_needs_size' });
  if (lowpassHz !== null && sampleRate !== null && lowpassHz >= sampleRate / 2) {
    found.push({ field: 'encoding.lowpassHz', reason: 'lowpass_above_rate' });
  }
  return found;
}

function ofSound({ sound }: Recipe, source: SourceTrack | null): readonly Conflict[] {
  if (!source || sound.channels === 'source') return [];
  if (source.channels === 1) return [{ field: 'sound.channels', reason: 'source_is_mono' }];
  return sound.channels === 'dialogue' && source.channels < 6 ? [{ field: 'sound.channels', reason: 'source_without_dialogue' }] : [];
}

/** 0 is the highest. */
function bestLameQuality({ encoding }: Recipe, isOneChannel: boolean): number {
  const { mode, bitrateKbps, sampleRate } = encoding;
  if (mode === 'vbr') return 0;
  const has160AtMost = sampleRate !== null && Math.max(...bitratesAt(sampleRate)) === 160;
  if (has160AtMost && (mode !== 'cbr' || bitrateKbps === 160)) return 5;
  return isOneChannel ? 0 : 4;
}
