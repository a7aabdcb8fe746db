/** One file on its way to an MP3. What a state does not hold cannot be referenced in it: a job that is over has no `File`. */
import type { StoredResult } from '../shared/converter';
import type { ErrorReport } from '../shared/errors';
import type { MediaInfo } from '../shared/media';
import type { ConversionOptions } from '../shared/options';
import type { ConversionSummary } from '../shared/protocol';
import type { SelectionDraft } from './selection';

/** What is needed to convert, perhaps again. */
export interface Source {
  readonly file: File;
  /** `null` until somebody wanted to know. */
  readonly info: MediaInfo | null;
  readonly draft: SelectionDraft;
}

interface Identity {
  readonly id: string;
  /** The source's name. */
  readonly name: string;
}

/** Chosen, not yet to be converted: everything about it can be changed. */
export interface WaitingJob extends Identity {
  readonly state: 'waiting';
  readonly source: Source;
}

export interface QueuedJob extends Identity {
  readonly state: 'queued';
  readonly source: Source;
  readonly options: ConversionOptions;
}

export interface RunningJob extends Identity {
  readonly state: 'running';
  readonly phase: 'opening' | 'converting';
  readonly paused: boolean;
  /** What was asked for, and happens once the engine has let go of the file. */
  readonly ending: 'cancel' | 'remove' | null;
  readonly source: Source;
  readonly options: ConversionOptions;
}

export interface DoneJob extends Identity {
  readonly state: 'done';
  /** The MP3's name. */
  readonly fileName: string;
  readonly result: StoredResult;
  readonly summary: ConversionSummary;
  /** Milliseconds since the epoch. */
  readonly finishedAt: number;
  readonly savedAt: number | null;
}

export interface FailedJob extends Identity {
  readonly state: 'failed';
  readonly error: ErrorReport;
  /** `null` where trying the same file again cannot help. */
  readonly source: Source | null;
}

export interface CancelledJob extends Identity {
  readonly state: 'cancelled';
  readonly source: Source;
}

export type Job = WaitingJob | QueuedJob | RunningJob | DoneJob | FailedJob | CancelledJob;
