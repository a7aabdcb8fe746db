import { NOTHING_BESIDE } from '../../web/src/shared/beside';
import { merge } from '../../web/src/recipe/own_recipe';
import type { Analysis } from '../../web/src/shared/analysis';
import { WHOLE_FILE, type SelectionDraft } from '../../web/src/queue/selection';
import type { ConvertedPart, StoredResult } from '../../web/src/shared/converter';
import type { AudioTrack, MediaInfo } from '../../web/src/shared/media';
import type { ConversionOptions } from '../../web/src/shared/options';
import type { ConversionSummary, EncoderSettings, FinishedPart } from '../../web/src/shared/protocol';
import { DEFAULT_RECIPE, type Recipe } from '../../web/src/shared/recipe';

export function file(name: string, content = 'media'): File {
  return new File([content], name);
}

/** A constant bitrate, and all else by default. */
export function recipeAt(bitrateKbps: number): Recipe {
  return merge(DEFAULT_RECIPE, { encoding: { mode: 'cbr', bitrateKbps } });
}

export const DEFAULT_OPTIONS: ConversionOptions = { recipe: DEFAULT_RECIPE, track: null, keep: [], marks: [], album: null, cover: null, beside: NOTHING_BESIDE, lyrics: [] };

/** What somebody typed: one piece. */
export function draftOf(start: string, end: string, track: number | null = null): SelectionDraft {
  return { ...WHOLE_FILE, ranges: [{ start, end }], track };
}

export function storedResult(bytes = 1000): StoredResult & { where: 'opfs' } {
  return { where: 'opfs', directory: ['results'], name: 'a.mp3', bytes };
}

export function convertedPart(changes: Partial<ConvertedPart> = {}): ConvertedPart {
  return { result: storedResult(), summary: summary(), title: '', number: 0, ...changes };
}

export function finishedPart(changes: Partial<FinishedPart> = {}): FinishedPart {
  return { summary: summary(), title: '', number: 0, blob: null, ...changes };
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
    loudness: null,
    warnings: [],
    elapsedSeconds: 5,
    crc32: null,
    samples: 26_460_000,
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
    textTracks: [],
    tags: [],
    chapters: [],
    cover: null,
    ...changes,
  };
}

/** Of a sound of ten minutes that is a tone. */
export function analysis(changes: Partial<Analysis> = {}): Analysis {
  return {
    seconds: 600,
    sampleRate: 48000,
    channels: 2,
    envelope: { sampleRate: 48000, samplesPerBucket: 8192, samples: 600 * 48000, buckets: tone(Math.ceil((600 * 48000) / 8192)) },
    blocks: { secondsPerBlock: 0.1, blocks: new Float32Array(2 * 6000).fill(0.1) },
    loudness: { integratedLufs: -16.5, rangeLu: 4, maxMomentaryLufs: -12, maxShortTermLufs: -13, truePeakDbtp: -1.5 },
    channelsAreEqual: false,
    leftIsEmpty: false,
    rightIsEmpty: false,
    bandwidthHz: null,
    clippedPlaces: 0,
    damagedPieces: 0,
    advice: [],
    ...changes,
  };
}

function tone(buckets: number): Int16Array<ArrayBuffer> {
  const values = new Int16Array(3 * buckets);
  for (let bucket = 0; bucket < buckets; bucket += 1) values.set([-12_000, 12_000, 8000], 3 * bucket);
  return values;
}
