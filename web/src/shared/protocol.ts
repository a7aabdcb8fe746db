/** The messages between the page, the conversion worker and the encoder workers. Types only. */
import type { ErrorReport, Warning } from './errors';
import type { MediaInfo } from './media';
import type { ConversionOptions } from './options';
import type { Recipe } from './recipe';

/** Where a result is written, below the origin private file system's root; `null` for memory. */
export interface OutputPath {
  readonly directory: readonly string[];
  readonly name: string;
}

export interface Progress {
  /** 0 … 1, never backwards. */
  readonly fraction: number;
  /** Seconds of audio converted for each second of time; 0 until it is known. */
  readonly speed: number;
  readonly bytesRead: number;
  readonly bytesWritten: number;
  /** `null` until it can be estimated. */
  readonly secondsLeft: number | null;
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
  readonly warnings: readonly Warning[];
  /** Time from the request to the finished file, without pauses. */
  readonly elapsedSeconds: number;
}

/**
 * What is done about bytes of a file that nobody asks for, pictures mostly: skipped where that is faster. All are read, or as few
 * as possible, only where the two are to be compared.
 */
export type ReadStrategy = 'auto' | 'all' | 'needed';

/** Page → conversion worker. */
export type ConversionRequest =
  /** The first message: `encoders` are the ports of the encoder workers, transferred. */
  | { readonly type: 'start'; readonly encoders: readonly MessagePort[]; readonly reads: ReadStrategy }
  | { readonly type: 'probe'; readonly id: number; readonly file: File }
  /** Whether the core takes it. */
  | { readonly type: 'check_recipe'; readonly id: number; readonly recipe: Recipe }
  | { readonly type: 'cover_of'; readonly id: number; readonly file: File }
  | {
      readonly type: 'convert';
      readonly id: number;
      readonly file: File;
      readonly options: ConversionOptions;
      readonly output: OutputPath | null;
      /** The encoders still have the last segments of the job before, which another worker reads; until `alone`, fewer are sent. */
      readonly follows: boolean;
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
  | { readonly type: 'opened'; readonly id: number; readonly info: MediaInfo }
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  /** All that is needed of the file was read; from now on this worker mostly waits for the encoders. */
  | { readonly type: 'read'; readonly id: number }
  | { readonly type: 'paused'; readonly id: number }
  | { readonly type: 'resumed'; readonly id: number }
  /** `blob` is set only where the result is in memory. */
  | {
      readonly type: 'done';
      readonly id: number;
      readonly summary: ConversionSummary;
      readonly blob: Blob | null;
      readonly replace: WorkersToReplace;
    }
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
