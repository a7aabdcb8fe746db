import { merge } from '../../web/src/recipe/own_recipe';
import { WHOLE_FILE, type SelectionDraft } from '../../web/src/queue/selection';
import type { StoredResult } from '../../web/src/shared/converter';
import type { AudioTrack, MediaInfo } from '../../web/src/shared/media';
import type { ConversionOptions } from '../../web/src/shared/options';
import type { ConversionSummary, EncoderSettings } from '../../web/src/shared/protocol';
import { DEFAULT_RECIPE, type Recipe } from '../../web/src/shared/recipe';

export function file(name: string, content = 'media'): File {
  return new File([content], name);
}

/** A constant bitrate, and all else by default. */
export function recipeAt(bitrateKbps: number): Recipe {
  return merge(DEFAULT_RECIPE, { encoding: { mode: 'cbr', bitrateKbps } });
}

export const DEFAULT_OPTIONS: ConversionOptions = { recipe: DEFAULT_RECIPE, track: null, keep: [], marks: [], cover: null };

/** What somebody typed: one piece. */
export function draftOf(start: string, end: string, track: number | null = null): SelectionDraft {
  return { ...WHOLE_FILE, ranges: [{ start, end }], track };
}

export function storedResult(bytes = 1000): StoredResult & { where: 'opfs' } {
  return { where: 'opfs', directory: ['results'], name: 'a.mp3', bytes };
}

export function encoderSettings(changes: Partial<EncoderSettings> = {}): EncoderSettings {
  return {
    sampleRate: 44100,
    channels: 2,
    bitrateKbps: 192,
    quality: 5,
    rateControl: 'cbr',
    vbrQuality: 2,
    stereoMode: 'joint',
    lowpassHz: null,
    ...changes,
  };
}

export function summary(changes: Partial<ConversionSummary> = {}): ConversionSummary {
  return {
    bytes: 14_400_000,
    durationSeconds: 600,
    sampleRate: 44100,
    channels: 2,
    bitrateKbps: 192,
    isVariable: false,
    isCopied: false,
    warnings: [],
    elapsedSeconds: 5,
    ...changes,
  };
}

export function audioTrack(changes: Partial<AudioTrack> = {}): AudioTrack {
  return {
    codec: 'AAC (Advanced Audio Coding)',
    profile: 'LC',
    language: 'eng',
    title: '',
    channels: 2,
    channelLayout: 'stereo',
    sampleRate: 48000,
    bitrateKbps: 128,
    durationSeconds: 600,
    isDefault: true,
    canConvert: true,
    isEncrypted: false,
    copyRefusal: 'not_mp3',
    ...changes,
  };
}

export function mediaInfo(changes: Partial<MediaInfo> = {}): MediaInfo {
  return {
    container: 'mov,mp4,m4a,3gp,3g2,mj2',
    containerName: 'QuickTime / MOV',
    durationSeconds: 600,
    hasVideo: true,
    audioTracks: [audioTrack()],
    defaultTrack: 0,
    tags: [],
    chapters: [],
    cover: null,
    ...changes,
  };
}
