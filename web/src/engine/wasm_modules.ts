/**
 * The two WebAssembly modules as JavaScript sees them. Made by `wasm/bindings/`. Types only.
 *
 * All calls are synchronous. Failures are values; a trap (`WebAssembly.RuntimeError`), or any other exception, means that the
 * instance can no longer be trusted. Arrays that come out of a module are views into its memory: copy them before the next call.
 */
import type { Analysis, EnvelopePiece, LoudnessBlocks, LoudnessFacts } from '../shared/analysis';
import type { ErrorReport } from '../shared/errors';
import type { MarkedSound, MarkList, WrittenMarkFormat } from '../shared/file_sound';
import type { Lyrics } from '../shared/lyrics';
import type { AudioTrack, Chapter, MediaInfo } from '../shared/media';
import type { Mark, Plan, Programme, TimeRange } from '../shared/programme';
import type { ConversionSummary, EncoderSettings, LoudnessGain, ReadStrategy } from '../shared/protocol';
import type { Recipe, TagEdit } from '../shared/recipe';

export interface Failure {
  readonly error: ErrorReport;
}

/** A part of a file that WORKERFS asks for. Not a `Blob`: making one takes a millisecond and more, often for nothing. */
export interface FilePart {
  readonly start: number;
  readonly size: number;
}

/** WORKERFS has one reader for all mounted files, so that a part has to say whose it is. */
export interface MountedPart extends FilePart {
  readonly reader: PartReader;
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

/** A node of Emscripten's file system. */
interface MountedNode {
  /** Absent in those that were made before their root was told. */
  mount?: object;
}

export interface MountedRoot extends MountedNode {
  readonly contents: Readonly<Record<string, MountedNode>>;
}

/** The parts of Emscripten's file system that mounting a `File` takes. */
export interface FileSystemModule {
  readonly FS: {
    mkdir(path: string): void;
    mount(type: object, options: WorkerFsOptions, path: string): MountedRoot;
    unmount(path: string): void;
    rmdir(path: string): void;
    readonly ErrnoError: new (errno: number) => Error;
  };
  readonly WORKERFS: { reader: { readAsArrayBuffer(part: MountedPart): ArrayBuffer } | null | undefined };
}

export interface WorkerFsOptions {
  readonly blobs: readonly { readonly name: string; readonly data: { readonly size: number; slice(start: number, end: number): MountedPart } }[];
}

/** What of a file is heard: the recipe's track and choice of channels count. */
export interface SoundOptions {
  readonly recipe: Recipe;
  readonly track: number | null;
  readonly reads: ReadStrategy;
}

/** As `options_from_js` in `wasm/bindings/conversion_module.cpp` reads them. */
export interface ModuleOptions {
  readonly recipe: Recipe;
  readonly programme: Programme;
  /** One for each file. */
  readonly tracks: readonly (number | null)[];
  /** How loud it becomes; `null` where the recipe does not ask for a loudness. */
  readonly loudness: LoudnessGain | null;
  /** Of all files of an album, for its ReplayGain; `null` where there is none. */
  readonly album: LoudnessFacts | null;
  /** Of each part, before any gain, for the ReplayGain of frames that are copied; none where nobody measured that. */
  readonly measured: readonly LoudnessFacts[];
  /** One for each file, or fewer. */
  readonly lyrics: readonly (Lyrics | null)[];
  /** How long files that are joined last, as far as somebody knows; words are moved by it. */
  readonly sourceSeconds: readonly (number | null)[];
  /** A picture file. */
  readonly cover: Uint8Array | null;
  /** Of what the first file does not say itself. */
  readonly knownTags: readonly TagEdit[];
  readonly reads: ReadStrategy;
}

export interface TextTrackOptions {
  /** Index into `MediaInfo.textTracks`; `null`: in the language. */
  readonly track: number | null;
  /** Empty: in any. */
  readonly language: string;
  readonly reads: ReadStrategy;
}

/** What the planner has to know of a file. */
export interface PlanSource {
  readonly seconds: number | null;
  readonly chapters: readonly Chapter[];
  readonly title: string;
  readonly analysis: Analysis | null;
  readonly channels: number;
  readonly sampleRate: number | null;
  readonly bitrateKbps: number;
  readonly isCopied: boolean;
  readonly tagBytes: number;
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
    paths: readonly string[],
    options: ModuleOptions,
    sink: OutputSink,
  ): { readonly conversion: ConversionHandle } | Failure;
  openAnalysis(path: string, options: SoundOptions): { readonly analysis: AnalysisHandle } | Failure;
  openSamples(path: string, options: SoundOptions, startSeconds: number): { readonly samples: SamplesHandle } | Failure;
  /** Where a line of it lies, the error's subject is its number. */
  readMarks(bytes: Uint8Array, mediaName: string): MarkList | Failure;
  writeMarks(marks: readonly Mark[], format: WrittenMarkFormat, sound: MarkedSound): string;
  readLyrics(bytes: Uint8Array): { readonly lyrics: Lyrics } | Failure;
  /** As LRC, moved to where they are heard if these pieces are kept; none: all of it. */
  writeLrc(lyrics: Lyrics, keep: readonly TimeRange[], title: string): string;
  /** `null` where the file has no such track. */
  openTextTrack(path: string, options: TextTrackOptions): { readonly text: TextTrackHandle | null } | Failure;
  needsAnalysis(recipe: Recipe, isLengthKnown: boolean): boolean;
  plan(recipe: Recipe, sources: readonly PlanSource[], keep: readonly TimeRange[], marks: readonly Mark[]): Plan | Failure;
  /** Whether the track's frames are copied, as far as is known before anybody has read them. */
  wantsCopy(recipe: Recipe, track: AudioTrack): boolean;
  /** Of what is heard of the files; none of these where only the album counts. `album`: what all of it measures, instead of what these do. */
  loudnessGain(recipe: Recipe, analyses: readonly Analysis[], programme: Programme, album: LoudnessFacts | null): LoudnessGain | null | Failure;
  /** Of each part of the programme. */
  partsLoudness(analyses: readonly Analysis[], programme: Programme): readonly LoudnessFacts[] | Failure;
  albumLoudness(sounds: readonly LoudnessBlocks[]): LoudnessFacts | Failure;
}

export interface AnalysisHandle {
  /** About 30 ms of work. The piece's buckets are a view. */
  read(): { readonly state: 'working' | 'finished'; readonly fraction: number; readonly piece: EnvelopePiece | null } | Failure;
  /** Once it has finished; its arrays are copies. */
  result(): Analysis;
  delete(): void;
}

export interface TextTrackHandle {
  /** About 30 ms of work. */
  read(): { readonly state: 'working' | 'finished'; readonly fraction: number } | Failure;
  /** Once it has finished. */
  result(): Lyrics;
  delete(): void;
}

export interface SamplesHandle {
  /** About 30 ms of work: at most so many samples per channel, fewer or none where there is more to do. The planes are views; the rate is 0 until it is known. */
  read(most: number): { readonly sampleRate: number; readonly isEnd: boolean; readonly planes: readonly Float32Array<ArrayBuffer>[] } | Failure;
  delete(): void;
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

/** What the MP3s are written to, one after the other. */
export interface OutputSink {
  /** What is written from now on is of this part of the programme; offsets begin with 0. */
  begin(part: number): boolean;
  /** Returns how many bytes were written; fewer than given means failed. `bytes` is valid during the call only. */
  write(offset: number, bytes: Uint8Array): number;
  /** Drops all that was written of the part at hand, to begin anew; returns whether it is. */
  clear(): boolean;
  /** That MP3 is complete. */
  end(part: number): boolean;
}

export interface ConversionHandle {
  info(): MediaInfo;
  /** About 30 ms of work at most, where the demuxer allows it. */
  readSegment(): ReadStep | Failure;
  /** Takes the segments in order of `index`. */
  writeSegment(index: number, frameCount: number, lowpassHz: number, bytes: Uint8Array): SegmentPlace | Failure;
  /** Hands on to the sink what was kept back to be written in larger pieces. */
  flush(): Partial<Failure>;
  /** After the last segment was written. */
  finish(): { readonly summaries: readonly PartSummary[] } | Failure;
  progress(): { readonly fraction: number; readonly seconds: number; readonly bytesWritten: number };
  /** Embind handles are not collected as garbage. */
  delete(): void;
}

/** Where a segment lies in its MP3, and the CRC-32 of its bytes. */
export interface SegmentPlace {
  readonly position: number;
  readonly crc32: number;
}

/** `part`: of the programme. */
export type PartSummary = Omit<ConversionSummary, 'elapsedSeconds'> & { readonly part: number };

export type ReadStep =
  | { readonly state: 'working' }
  | {
      readonly state: 'segment';
      readonly index: number;
      /** Of the programme. */
      readonly part: number;
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
