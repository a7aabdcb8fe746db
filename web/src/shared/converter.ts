/** What the page may ask of the engine. Implemented by `supervisor/`, used by `queue/` and `ui/`. Types only. */
import type { Analysis, EnvelopePiece, LoudnessBlocks, LoudnessFacts } from './analysis';
import type { ErrorReport, Warning } from './errors';
import type { MarkFiles, SoundExcerpt, SoundWish } from './file_sound';
import type { LyricsFiles } from './lyrics';
import type { MediaInfo } from './media';
import type { ConversionOptions, PlanFile, PlanOptions } from './options';
import type { ResultOrigin } from './origin';
import type { Plan } from './programme';
import type { ConversionSummary, EngineVersions, OutputPath, Progress } from './protocol';
import type { Recipe } from './recipe';
import type { Verification } from './verification';
import type { Retention } from './retention';

/** A finished MP3. In the origin private file system, or in memory where the browser has none. */
export type StoredResult =
  | { readonly where: 'opfs'; readonly directory: readonly string[]; readonly name: string; readonly bytes: number }
  | { readonly where: 'memory'; readonly blob: Blob; readonly bytes: number };

export type ProbeOutcome =
  | { readonly ok: true; readonly info: MediaInfo }
  | { readonly ok: false; readonly error: ErrorReport };

export type AnalysisOutcome =
  | { readonly ok: true; readonly analysis: Analysis }
  | { readonly ok: false; readonly error: ErrorReport };

export type SamplesOutcome =
  | { readonly ok: true; readonly excerpt: SoundExcerpt }
  | { readonly ok: false; readonly error: ErrorReport };

/** Some seconds of a file as an MP3, to be listened to. */
export type ExcerptOutcome =
  | { readonly ok: true; readonly bytes: ArrayBuffer; readonly summary: ConversionSummary }
  | { readonly ok: false; readonly error: ErrorReport };

/** One MP3 of a conversion. */
export interface ConvertedPart {
  readonly result: StoredResult;
  readonly summary: ConversionSummary;
  /** Its own, of a mark or a chapter; empty where it has none. */
  readonly title: string;
  /** From 1; 0 where it is the only one. */
  readonly number: number;
}

export interface ConversionListener {
  /** The file was understood; conversion begins. */
  opened(info: MediaInfo): void;
  progress(progress: Progress): void;
  paused(): void;
  resumed(): void;
  /** Exactly one of these three ends the conversion; nothing is called after it. */
  done(parts: readonly ConvertedPart[]): void;
  failed(error: ErrorReport): void;
  /** The partial result is deleted, all handles are closed. */
  cancelled(): void;
}

export interface Conversion {
  pause(): void;
  resume(): void;
  cancel(): void;
}

export type EngineState =
  | { readonly state: 'starting' }
  | { readonly state: 'ready'; readonly versions: EngineVersions; readonly encoders: number }
  | { readonly state: 'unavailable'; readonly error: ErrorReport };

/** What is to be converted: one file, or several that are joined. */
export interface ConversionWish {
  readonly id: string;
  readonly files: readonly File[];
  readonly options: ConversionOptions;
  /**
   * Where an earlier attempt at this job wrote, perhaps that of a page that is gone: its folder, and the job's id with `.mp3`. What it made is
   * not made again, as far as it fits to the byte; `null` where there was none.
   */
  readonly resumeFrom: OutputPath | null;
}

/** What is asked of the planner. `infos` and `analyses`: one of each file. */
export interface PlanWish {
  readonly files: readonly PlanFile[];
  readonly options: PlanOptions;
}

export interface Converter extends MarkFiles, LyricsFiles {
  readonly state: EngineState;
  /** Calls `listener` at once and at each change. Returns the function that ends it. */
  watch(listener: (state: EngineState) => void): () => void;
  /** Waits for its turn: probes run only while no conversion does. `signal` gives a waiting or running probe up. */
  probe(file: File, signal: AbortSignal): Promise<ProbeOutcome>;
  /** The core's word on a recipe: what is wrong with it (`subject` names the field), if anything. `null` too where it could not be asked. */
  checkRecipe(recipe: Recipe): Promise<ErrorReport | null>;
  /** The picture that `MediaInfo.cover` speaks of; `null` where there is none, or it could not be had. Waits as `probe` does. */
  coverOf(file: File, signal: AbortSignal): Promise<Blob | null>;
  /**
   * Measures all of a file once. Waits as `probe` does, and begins anew after a conversion that came between. What is known already is
   * answered at once, without pieces.
   */
  analyse(file: File, wish: SoundWish, piece: (piece: EnvelopePiece) => void, signal: AbortSignal): Promise<AnalysisOutcome>;
  /**
   * Decodes all of a finished MP3. Nobody waits for it: it runs when nothing else is to be done, gives way to everything, and begins anew
   * then.
   */
  verify(file: File, signal: AbortSignal): Promise<AnalysisOutcome>;
  knownAnalysis(file: File, wish: SoundWish): Analysis | null;
  /** Calls `listener` for each analysis that is made from now on, by whoever wanted it. One listener. */
  watchAnalyses(listener: (file: File, analysis: Analysis) => void): void;
  /** Waits as `probe` does. To go on where the last ones ended is quick. At most `MOST_EXCERPT_SECONDS`. */
  samples(file: File, wish: SoundWish, startSeconds: number, seconds: number, signal: AbortSignal): Promise<SamplesOutcome>;
  /** Waits as `probe` does. `options.keep` says of what. */
  excerpt(file: File, options: ConversionOptions, signal: AbortSignal): Promise<ExcerptOutcome>;
  /** What would become which MP3; `null` where that cannot be said. */
  planOf(wish: PlanWish): Promise<Plan | null>;
  /** Of several sounds as one; `null` where it could not be asked. */
  albumLoudness(sounds: readonly LoudnessBlocks[]): Promise<LoudnessFacts | null>;
  /**
   * What `convert` will be called with once the current conversion is over, with the same objects; `null` for nothing. It may begin
   * meanwhile, unseen: its listener hears of it when `convert` is called. Whatever else is planned or converted then, nothing of it
   * stays but what it went on with. May be called again and again.
   */
  plan(next: ConversionWish | null): void;
  /** Nobody will try the job again: what its attempts on this page left behind, to be gone on with, is deleted. */
  discard(id: string): void;
  /** Conversions that begin from now on have half of the encoders. */
  setGentle(isGentle: boolean): void;
  /** One conversion at a time; a second one throws. The files are referenced only until the conversion ends. */
  convert(wish: ConversionWish, listener: ConversionListener): Conversion;
}

/** A result of an earlier visit, or of this one, that has not been deleted. */
export interface ResultRecord {
  readonly id: string;
  /** The source's name with `.mp3`. */
  readonly fileName: string;
  /** Folders that the source was in, `/` between them; may be empty. */
  readonly folder: string;
  readonly result: StoredResult & { readonly where: 'opfs' };
  readonly summary: ConversionSummary;
  /** Milliseconds since the epoch. */
  readonly finishedAt: number;
  /** The last time; `null` where nobody saved it. */
  readonly savedAt: number | null;
  /** `null` until it was decoded once more. */
  readonly verified: Verification | null;
  /** `null` where files were joined, or an earlier build made it. */
  readonly origin: ResultOrigin | null;
}

export interface ResultStore {
  /** Whether results outlive memory: false where the browser has no private file system. */
  readonly persistent: boolean;
  /** Deletes what crashed or closed pages left behind and results whose time is over; returns the results still there, oldest first. */
  sweep(retention: Retention): Promise<readonly ResultRecord[]>;
  /** In place of what was known of the same id. */
  keep(record: ResultRecord): void;
  /**
   * A disk-backed `File` (never read into memory), for a download of `readingBytes`, which has time to read it from then on. By default
   * of this result alone; 0 for none. Throws when it is gone.
   */
  open(result: StoredResult, readingBytes?: number): Promise<Blob>;
  /** Calls `act` with it as `open` has it. Until that ends it is not deleted, neither here nor in another tab. */
  reading<Value>(result: StoredResult, act: (content: Blob) => Promise<Value>): Promise<Value>;
  /** Of all of it, read piece by piece by a worker: for results of which `ConversionSummary.crc32` is not known. */
  crc32(result: StoredResult): Promise<number>;
  /** At once, or when whoever may be reading it has had time to. */
  delete(id: string, result: StoredResult): Promise<void>;
  /** Removed, but its page could still have it back: `keep` does. A later visit does not find it, and deletes it once that page is gone. */
  withdraw(records: readonly ResultRecord[]): void;
  /** Where an earlier page left what it had converted of a job; as `sweep` found it. */
  partialOf(id: string): OutputPath | null;
  /** Deletes that: nobody wants the job any more. */
  discardPartial(id: string): Promise<void>;
  /** Bytes that this page's results and those found by `sweep` take, and what the browser still allows; `null` where it does not say. */
  usage(): Promise<{ readonly usedBytes: number; readonly availableBytes: number | null }>;
}

export type { ErrorReport, Warning };
