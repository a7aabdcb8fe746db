/** The sound of a file as it is looked at and listened to before it is converted. Types only. */
import type { EnvelopePiece } from './analysis';
import type { ErrorReport } from './errors';
import type { Mark } from './programme';
import type { Recipe } from './recipe';

/** What of a file is heard: the recipe's track and choice of channels count, nothing else of it. */
export interface SoundWish {
  readonly recipe: Recipe;
  /** Index into `MediaInfo.audioTracks`; `null`: as the recipe says. */
  readonly track: number | null;
}

/** Decoded, behind the choice of channels and before any gain. */
export interface SoundExcerpt {
  readonly sampleRate: number;
  /** Of its first sample, exact. */
  readonly startSeconds: number;
  /** One or two, equally long; shorter than asked for, or empty, at the end of the file. */
  readonly planes: readonly Float32Array<ArrayBuffer>[];
}

/** What is decoded at once at most. */
export const MOST_EXCERPT_SECONDS = 20;

export interface SoundListener {
  /** As the pass runs. Who comes late gets all that is known at once, from bucket 0 on. */
  piece(piece: EnvelopePiece): void;
  /** After the last piece; `seconds` of all of it. */
  done(seconds: number): void;
  failed(error: ErrorReport): void;
}

/** Of one waiting job. */
export interface FileSound {
  /** Begins the pass where it was not made yet; it waits while something is converted. Returns the function that ends the interest. */
  watch(listener: SoundListener): () => void;
  /** Rejects when it is given up, or impossible. */
  samples(startSeconds: number, seconds: number, giveUp: AbortSignal): Promise<SoundExcerpt>;
}

/** What a list of marks was written as: a cue sheet, a list as people post it, … */
export type MarkFormat = 'cue' | 'list' | 'audacity' | 'csv' | 'chapters' | 'ffmetadata' | 'json' | 'srt' | 'vtt' | 'lrc';

/** Those that are written, too. */
export type WrittenMarkFormat = Extract<MarkFormat, 'list' | 'cue' | 'csv' | 'json' | 'audacity'>;

export interface MarkList {
  readonly format: MarkFormat;
  /** Ascending, each time once. */
  readonly marks: readonly Mark[];
  /** Of the whole; may be empty. */
  readonly title: string;
  /** Marks that were left out because another one stands at the same time. */
  readonly merged: number;
}

export type MarksReading = ({ readonly ok: true } & MarkList) | { readonly ok: false; readonly error: ErrorReport };

/** What marks are marks of. */
export interface MarkedSound {
  /** Of the file. */
  readonly name: string;
  readonly title: string;
  readonly seconds: number | null;
}

export interface MarkFiles {
  /** The content says which format it is; `mediaName` which file of a cue sheet that has several is meant. */
  readMarks(bytes: Uint8Array<ArrayBuffer>, mediaName: string): Promise<MarksReading>;
  /** `null` where the engine could not be asked. */
  writeMarks(marks: readonly Mark[], format: WrittenMarkFormat, sound: MarkedSound): Promise<string | null>;
}
