/**
 * The two WebAssembly modules as JavaScript sees them. Made by `wasm/bindings/`. Types only.
 *
 * All calls are synchronous. Failures are values; a trap (`WebAssembly.RuntimeError`), or any other exception, means that the
 * instance can no longer be trusted. Arrays that come out of a module are views into its memory: copy them before the next call.
 */
import type { ErrorReport } from '../shared/errors';
import type { MediaInfo } from '../shared/media';
import type { ConversionSummary, EncoderSettings, ReadStrategy } from '../shared/protocol';
import type { Recipe } from '../shared/recipe';

export interface Failure {
  readonly error: ErrorReport;
}

/** A part of a file that WORKERFS asks for. Not a `Blob`: making one takes a millisecond and more, often for nothing. */
export interface FilePart {
  readonly start: number;
  readonly size: number;
}

/** What WORKERFS takes for a `FileReaderSync`. */
export interface PartReader {
  readAsArrayBuffer(part: FilePart): ArrayBuffer;
}

/** What WORKERFS takes for a `Blob`. */
export interface BlobSource extends PartReader {
  readonly size: number;
  slice(start: number, end: number): FilePart;
  /** Whether the next piece need not be waited for. */
  readonly isReady: boolean;
  /** Lets go of what was read ahead. */
  close(): void;
}

/** The parts of Emscripten's file system that mounting a `File` takes. */
export interface FileSystemModule {
  readonly FS: {
    mkdir(path: string): void;
    mount(type: object, options: WorkerFsOptions, path: string): void;
    unmount(path: string): void;
    rmdir(path: string): void;
    readonly ErrnoError: new (errno: number) => Error;
  };
  readonly WORKERFS: { reader: PartReader | null | undefined };
}

export interface WorkerFsOptions {
  readonly blobs: readonly { readonly name: string; readonly data: Pick<BlobSource, 'size' | 'slice'> }[];
}

/** As `options_from_js` in `wasm/bindings/conversion_module.cpp` reads them. */
export interface ModuleOptions {
  readonly recipe: Recipe;
  readonly track: number | null;
  readonly startSeconds: number;
  readonly endSeconds: number | null;
  /** A picture file. */
  readonly cover: Uint8Array | null;
  readonly reads: ReadStrategy;
}

export interface ConversionModule extends FileSystemModule {
  /** Size of the WebAssembly memory now. */
  memoryBytes(): number;
  versions(): { readonly ffmpeg: string };
  /** What may come from anywhere: a recipe with all its fields, or why it is none (`subject`: the field, `detail`: a sentence). */
  checkRecipe(value: object): { readonly recipe: Recipe } | Failure;
  probe(path: string): { readonly info: MediaInfo } | Failure;
  /** The source's own. */
  coverOf(path: string): { readonly cover: Picture | null } | Failure;
  /** What a picture file is; `null` where an MP3 cannot have it as it is. */
  pictureOf(bytes: Uint8Array): PictureKind | null;
  openConversion(
    path: string,
    options: ModuleOptions,
    sink: OutputSink,
  ): { readonly conversion: ConversionHandle } | Failure;
}

export interface PictureKind {
  readonly mimeType: string;
  /** In pixels; 0 where its header does not say. */
  readonly width: number;
  readonly height: number;
  /** A JPEG in several scans. */
  readonly isProgressive: boolean;
}

export interface Picture extends PictureKind {
  /** A copy. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the MP3 is written to. */
export interface OutputSink {
  /** Returns how many bytes were written; fewer than given means failed. `bytes` is valid during the call only. */
  write(offset: number, bytes: Uint8Array): number;
  /** Drops all that was written, to begin anew; returns whether it is. */
  clear(): boolean;
}

export interface ConversionHandle {
  info(): MediaInfo;
  /** About 30 ms of work at most, where the demuxer allows it. */
  readSegment(): ReadStep | Failure;
  /** Takes the segments in order of `index`. */
  writeSegment(index: number, frameCount: number, lowpassHz: number, bytes: Uint8Array): Partial<Failure>;
  /** After the last segment was written. */
  finish(): { readonly summary: Omit<ConversionSummary, 'elapsedSeconds'> } | Failure;
  progress(): { readonly fraction: number; readonly seconds: number; readonly bytesWritten: number };
  /** Embind handles are not collected as garbage. */
  delete(): void;
}

export type ReadStep =
  | { readonly state: 'working' }
  | {
      readonly state: 'segment';
      readonly index: number;
      readonly settings: EncoderSettings;
      readonly warmUpFrames: number;
      readonly frameCount: number;
      /** The channels' samples, equally many, valid until the next call. */
      readonly planes: readonly Float32Array<ArrayBuffer>[];
    }
  | { readonly state: 'finished' };

export interface EncoderModule {
  readonly SegmentEncoder: {
    create(
      settings: EncoderSettings,
      warmUpFrames: number,
      frameCount: number,
    ): { readonly encoder: SegmentEncoderHandle } | Failure;
  };
}

export interface SegmentEncoderHandle {
  /** Samples per channel that one `encode()` takes. */
  readonly inputCapacity: number;
  /** To be fetched again before each filling: the memory may have grown. */
  input(channel: number): Float32Array;
  encode(samplesPerChannel: number): Partial<Failure>;
  /** `bytes` is valid until `delete()`. */
  finish(): { readonly bytes: Uint8Array<ArrayBuffer>; readonly lowpassHz: number } | Failure;
  delete(): void;
}
