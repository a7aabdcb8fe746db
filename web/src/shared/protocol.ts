/** The messages between the page, the conversion worker and the encoder workers. Types only. */
import type { Analysis, EnvelopePiece, LoudnessBlocks, LoudnessFacts } from './analysis';
import type { ErrorReport, Warning } from './errors';
import type { MarkedSound, MarkList, SoundExcerpt, SoundWish, WrittenMarkFormat } from './file_sound';
import type { Lyrics } from './lyrics';
import type { MediaInfo } from './media';
import type { ConversionOptions, PlanFile, PlanOptions } from './options';
import type { Mark, Plan, TimeRange } from './programme';
import type { Recipe } from './recipe';

/** Where a result is written, below the origin private file system's root; `null` for memory. */
export interface OutputPath {
  readonly directory: readonly string[];
  readonly name: string;
}

/** Where the nth MP3 of a conversion is written, from 1; of the only one, `number` is 0. */
export function partPath({ directory, name }: OutputPath, number: number): OutputPath {
  return { directory, name: number === 0 ? name : `${stemOf(name)}.p${number}.mp3` };
}

/** Whether the file of this name is one of those that a conversion with this output writes. */
export function isPartOf({ name }: OutputPath, fileName: string): boolean {
  return fileName === name || fileName.startsWith(`${stemOf(name)}.p`);
}

function stemOf(name: string): string {
  return name.replace(/\.mp3$/, '');
}

export interface Progress {
  /** Loudness and silences are measured first where the recipe asks for them. */
  readonly phase: 'measuring' | 'converting';
  /** Of both phases, 0 … 1, never backwards. */
  readonly fraction: number;
  /** Seconds of audio converted for each second of time; 0 until it is known. */
  readonly speed: number;
  readonly bytesRead: number;
  readonly bytesWritten: number;
  /** `null` until it can be estimated. */
  readonly secondsLeft: number | null;
}

/** How loud an MP3 became; of what was chosen, wasm/sound/loudness_gain.h says what each field means. */
export interface LoudnessOutcome {
  readonly gain: LoudnessGain | null;
  /** `null` where it is silent, or nobody knows. */
  readonly lufs: number | null;
  readonly truePeakDbtp: number | null;
}

export type LoudnessReason = 'reached' | 'within_tolerance' | 'only_lowers' | 'peak' | 'silent';

export interface LoudnessGain {
  readonly gainDb: number;
  readonly limits: boolean;
  readonly ceilingDbtp: number;
  readonly measuredLufs: number | null;
  readonly reachedLufs: number | null;
  readonly why: LoudnessReason;
}

export interface ConversionSummary {
  readonly bytes: number;
  readonly durationSeconds: number;
  readonly sampleRate: number;
  readonly channels: number;
  /** On average. */
  readonly bitrateKbps: number;
  /** Not every frame has the same bitrate. */
  readonly isVariable: boolean;
  /** The source's MPEG frames as they were, without a loss. */
  readonly isCopied: boolean;
  /** `null` where no loudness was asked for, nor measured. */
  readonly loudness: LoudnessOutcome | null;
  readonly warnings: readonly Warning[];
  /** Time from the request to the finished file, without pauses. */
  readonly elapsedSeconds: number;
  /** CRC-32 (ISO 3309, as zip has it) of the whole MP3; `null` where it was not counted: in records of earlier builds. */
  readonly crc32: number | null;
  /** Per channel, of what a gapless decoder plays; 0 where nobody counted. */
  readonly samples: number;
}

/**
 * What is done about bytes of a file that nobody asks for, pictures mostly: skipped where that is faster. All are read, or as few
 * as possible, only where the two are to be compared.
 */
export type ReadStrategy = 'auto' | 'all' | 'needed';

/** One MP3 of a conversion. */
export interface FinishedPart {
  readonly summary: ConversionSummary;
  /** Its own; empty where it has none. */
  readonly title: string;
  /** From 1; 0 where it is the only one. */
  readonly number: number;
  /** Set only where the result is in memory. */
  readonly blob: Blob | null;
}

/** Page → conversion worker. */
export type ConversionRequest =
  /** The first message: `encoders` are the ports of the encoder workers, transferred. */
  | { readonly type: 'start'; readonly encoders: readonly MessagePort[]; readonly reads: ReadStrategy }
  | { readonly type: 'probe'; readonly id: number; readonly file: File }
  /** Whether the core takes it. */
  | { readonly type: 'check_recipe'; readonly id: number; readonly recipe: Recipe }
  | { readonly type: 'cover_of'; readonly id: number; readonly file: File }
  | { readonly type: 'analyse'; readonly id: number; readonly file: File; readonly wish: SoundWish }
  | {
      readonly type: 'samples';
      readonly id: number;
      readonly file: File;
      readonly wish: SoundWish;
      readonly startSeconds: number;
      /** At most `MOST_EXCERPT_SECONDS`. */
      readonly seconds: number;
    }
  /** An MP3 in memory, of the little that `options.keep` says. */
  | { readonly type: 'excerpt'; readonly id: number; readonly file: File; readonly options: ConversionOptions }
  | { readonly type: 'read_marks'; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaName: string }
  | {
      readonly type: 'write_marks';
      readonly id: number;
      readonly marks: readonly Mark[];
      readonly format: WrittenMarkFormat;
      readonly sound: MarkedSound;
    }
  | { readonly type: 'read_lyrics'; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'write_lrc'; readonly id: number; readonly lyrics: Lyrics; readonly keep: readonly TimeRange[]; readonly title: string }
  /** An index into `MediaInfo.textTracks`. */
  | { readonly type: 'text_track'; readonly id: number; readonly file: File; readonly track: number }
  /** What would become which MP3. */
  | {
      readonly type: 'plan';
      readonly id: number;
      readonly files: readonly PlanFile[];
      readonly options: PlanOptions;
    }
  | { readonly type: 'album_loudness'; readonly id: number; readonly sounds: readonly LoudnessBlocks[] }
  | {
      readonly type: 'convert';
      readonly id: number;
      /** One or more, joined in this order. */
      readonly files: readonly File[];
      readonly options: ConversionOptions;
      /** What was measured of each of the files already, `null` where nothing was. */
      readonly analyses: readonly (Analysis | null)[];
      /** Of the only MP3; of several, `partPath` says where each goes. */
      readonly output: OutputPath | null;
      /** Where it is put down how far they are; `null` where nobody may go on with them. */
      readonly journal: OutputPath | null;
      /** Where earlier attempts at the same put it down: the first of these that fits goes on as far as it does. */
      readonly resumeFrom: readonly OutputPath[];
      /** The encoders still have the last segments of the job before, which another worker reads; until `alone`, fewer are sent. */
      readonly follows: boolean;
      /** So many encoders at most; `null`: all of them. Bytes do not depend on it. */
      readonly encoders: number | null;
    }
  | { readonly type: 'alone'; readonly id: number }
  | { readonly type: 'pause'; readonly id: number }
  | { readonly type: 'resume'; readonly id: number }
  | { readonly type: 'cancel'; readonly id: number };

/** Conversion worker → page. */
export type ConversionReply =
  /** This worker and all its encoders have loaded. */
  | { readonly type: 'ready'; readonly versions: EngineVersions }
  | { readonly type: 'unavailable'; readonly error: ErrorReport }
  | { readonly type: 'probed'; readonly id: number; readonly info: MediaInfo }
  /** `error`: its subject names the field. */
  | { readonly type: 'recipe_checked'; readonly id: number; readonly error: ErrorReport | null }
  /** `null` where the file has none. */
  | { readonly type: 'cover'; readonly id: number; readonly cover: Blob | null }
  | { readonly type: 'analysis_piece'; readonly id: number; readonly piece: EnvelopePiece }
  | { readonly type: 'analysed'; readonly id: number; readonly analysis: Analysis; readonly replace: WorkersToReplace }
  | { readonly type: 'samples'; readonly id: number; readonly excerpt: SoundExcerpt }
  | { readonly type: 'excerpt'; readonly id: number; readonly bytes: ArrayBuffer; readonly summary: ConversionSummary }
  | { readonly type: 'marks_read'; readonly id: number; readonly list: MarkList }
  | { readonly type: 'marks_written'; readonly id: number; readonly text: string }
  | { readonly type: 'lyrics_read'; readonly id: number; readonly lyrics: Lyrics }
  | { readonly type: 'lrc_written'; readonly id: number; readonly text: string }
  | { readonly type: 'text_track_read'; readonly id: number; readonly lyrics: Lyrics }
  | { readonly type: 'planned'; readonly id: number; readonly plan: Plan }
  | { readonly type: 'album_measured'; readonly id: number; readonly loudness: LoudnessFacts }
  /** A question that is answered at once could not be. */
  | { readonly type: 'refused'; readonly id: number; readonly error: ErrorReport }
  /** What a conversion found out of its nth file on the way. */
  | { readonly type: 'measured'; readonly id: number; readonly index: number; readonly analysis: Analysis }
  /** Of the first file. */
  | { readonly type: 'opened'; readonly id: number; readonly info: MediaInfo }
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  /** All that is needed of the file was read; from now on this worker mostly waits for the encoders. */
  | { readonly type: 'read'; readonly id: number }
  | { readonly type: 'paused'; readonly id: number }
  | { readonly type: 'resumed'; readonly id: number }
  /** One part at least. */
  | { readonly type: 'done'; readonly id: number; readonly parts: readonly FinishedPart[]; readonly replace: WorkersToReplace }
  | { readonly type: 'failed'; readonly id: number; readonly error: ErrorReport; readonly replace: WorkersToReplace }
  | { readonly type: 'cancelled'; readonly id: number };

/** Workers whose WebAssembly instance can no longer be trusted, or whose memory grew: WebAssembly memory never shrinks. */
export type WorkersToReplace = 'none' | 'conversion' | 'all';

/** Conversion worker → encoder worker. `samples` is transferred. */
export interface EncodeRequest {
  readonly type: 'encode';
  readonly job: number;
  /** Position of the segment in the output, from 0. */
  readonly index: number;
  readonly settings: EncoderSettings;
  /** MPEG frames at the beginning that only warm the encoder up; their bytes are thrown away. */
  readonly warmUpFrames: number;
  /** MPEG frames to deliver. */
  readonly frameCount: number;
  /** Planar 32-bit floats, one channel after the other, `samplesPerChannel` each. The buffer may be longer. */
  readonly samples: ArrayBuffer;
  readonly samplesPerChannel: number;
}

/** Encoder worker → conversion worker. `bytes` is transferred, and so is `samples`, back to where it came from. */
export type EncodeReply =
  | { readonly type: 'ready' }
  | {
      readonly type: 'encoded';
      readonly job: number;
      readonly index: number;
      readonly frameCount: number;
      readonly bytes: ArrayBuffer;
      readonly lowpassHz: number;
      readonly samples: ArrayBuffer;
    }
  | { readonly type: 'failed'; readonly job: number; readonly index: number; readonly error: ErrorReport };

/** Page → encoder worker: the port to the conversion worker of a lane, transferred. It takes the place of that lane's last one. */
export interface EncoderConnect {
  readonly type: 'connect';
  readonly lane: number;
  readonly port: MessagePort;
}

/** Encoder worker → page. */
export type EncoderStatus = { readonly type: 'unavailable'; readonly error: ErrorReport };

/** Page → checksum worker. */
export interface ChecksumRequest {
  readonly id: number;
  readonly content: Blob;
}

/** Checksum worker → page. `null` where it cannot be read. */
export interface ChecksumReply {
  readonly id: number;
  readonly crc32: number | null;
}

/** Storage probe worker → page. */
export interface StorageProbeReply {
  readonly canWrite: boolean;
}

/** As the core chose them (`EncoderSettings` of wasm/mp3/encoder_settings.h); TypeScript only passes them on. */
export interface EncoderSettings {
  readonly sampleRate: number;
  readonly channels: number;
  /** Constant or average; not used where `rateControl` is `vbr`. */
  readonly bitrateKbps: number;
  /** LAME's algorithm quality, 0 (best) … 9 (fastest). */
  readonly quality: number;
  readonly rateControl: 'cbr' | 'abr' | 'vbr';
  /** 0 (best) … 9; only used where `rateControl` is `vbr`. */
  readonly vbrQuality: number;
  readonly stereoMode: 'joint' | 'plain';
  /** `null`: LAME's own choice; 0: none. */
  readonly lowpassHz: number | null;
}

export interface EngineVersions {
  readonly ffmpeg: string;
}
