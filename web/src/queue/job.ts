/** One file on its way to an MP3. What a state does not hold cannot be referenced in it: a job that is over has no `File`. */
import { NOTHING_OWN, type OwnRecipe } from '../recipe/own_recipe';
import { NOTHING_BESIDE, type Beside } from '../shared/beside';
import type { LoudnessFacts } from '../shared/analysis';
import type { ResultRecord, StoredResult } from '../shared/converter';
import type { ErrorReport } from '../shared/errors';
import type { MediaInfo } from '../shared/media';
import type { ConversionOptions } from '../shared/options';
import type { Asked, ResultOrigin } from '../shared/origin';
import type { ConversionSummary } from '../shared/protocol';
import type { Recipe } from '../shared/recipe';
import type { Verification } from '../shared/verification';
import type { AddedFile } from './added_file';
import { WHOLE_FILE, type SelectionDraft } from './selection';
import type { SourceIdentity } from './source_identity';

/** What is needed to convert, perhaps again. */
export interface Source extends AddedFile {
  /** The first where several are joined; so are its tags and its cover. */
  readonly file: File;
  readonly beside: Beside;
  /** `null` until somebody has looked. */
  readonly info: MediaInfo | null;
  readonly probe: ProbeState;
  readonly draft: SelectionDraft;
  /** Where it differs from the recipe for all files. */
  readonly own: OwnRecipe;
  /** A picture instead of the file's own; `null`: as the recipe says. */
  readonly cover: Blob | null;
  /** Its part of what all MP3s of a batch may have together; `null` where nobody limited them. */
  readonly shareBytes: number | null;
  /** What the album measures that it was converted with; `null` where it was none. */
  readonly album: LoudnessFacts | null;
  /** Those that become one MP3, in order, as they were before; none where there is one file. `info` and `probe` are those of the whole. */
  readonly joined: readonly WaitingJob[];
}

export type ProbeState =
  | { readonly state: 'waiting' | 'done' }
  | { readonly state: 'failed'; readonly error: ErrorReport };

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
  /** `null` where an earlier version of the page queued it. */
  readonly asked: Asked | null;
}

export interface RunningJob extends Identity {
  readonly state: 'running';
  readonly phase: 'opening' | 'converting';
  readonly paused: boolean;
  /** What was asked for, and happens once the engine has let go of the file. */
  readonly ending: 'cancel' | 'remove' | null;
  readonly source: Source;
  readonly options: ConversionOptions;
  readonly asked: Asked | null;
}

export interface DoneJob extends Identity {
  readonly state: 'done';
  /** The MP3's name. */
  readonly fileName: string;
  /** The source's, see `AddedFile`. */
  readonly folder: string;
  readonly result: StoredResult;
  readonly summary: ConversionSummary;
  /** Milliseconds since the epoch. */
  readonly finishedAt: number;
  readonly savedAt: number | null;
  /** `null` until it was decoded once more. */
  readonly verified: Verification | null;
  /** `null` where files were joined, or an earlier version of the page made it. */
  readonly origin: ResultOrigin | null;
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

/** All that is known of a source whose file is not at hand. */
export interface MissingSource extends Omit<Source, 'file' | 'joined'> {
  /** Of the first where several are joined. */
  readonly identity: SourceIdentity;
  readonly joined: readonly (WaitingJob | MissingJob)[];
}

/** Of an earlier visit, its file has to be found again: it is what it was once all of its files are. */
export interface MissingJob extends Identity {
  readonly state: 'missing';
  readonly was: 'waiting' | 'queued';
  /** By which it was queued; `null` where it was not. */
  readonly recipe: Recipe | null;
  readonly asked: Asked | null;
  readonly source: MissingSource;
}

export type Job = WaitingJob | QueuedJob | RunningJob | DoneJob | FailedJob | CancelledJob | MissingJob;

export function waitingJob(id: string, { file, folder, handle, beside = NOTHING_BESIDE }: AddedFile): WaitingJob {
  const source: Source = { file, folder, handle, beside, info: null, probe: { state: 'waiting' }, draft: WHOLE_FILE, own: NOTHING_OWN, cover: null, shareBytes: null, album: null, joined: [] };
  return { state: 'waiting', id, name: file.name, source };
}

/** In the list: folders and name. */
export function sourcePath({ file, folder }: AddedFile): string {
  return folder === '' ? file.name : `${folder}/${file.name}`;
}

/** All files of it. */
export function filesOf({ file, joined }: Source): readonly File[] {
  return joined.length > 0 ? joined.map(({ source }) => source.file) : [file];
}

/** By handles that the browser keeps. */
export function canBeOpenedAgain({ source: { joined, handle } }: WaitingJob | QueuedJob | RunningJob): boolean {
  return joined.length > 0 ? joined.every((part) => part.source.handle !== null) : handle !== null;
}

export function bytesOf(source: Source): number {
  return filesOf(source).reduce((sum, { size }) => sum + size, 0);
}

/** Of an earlier visit. */
export function restoredJob(record: ResultRecord): DoneJob {
  return {
    state: 'done',
    id: record.id,
    name: record.fileName,
    fileName: record.fileName,
    folder: record.folder,
    result: record.result,
    summary: record.summary,
    finishedAt: record.finishedAt,
    savedAt: record.savedAt,
    verified: record.verified,
    origin: record.origin,
  };
}

/** What is needed to convert, where the job has it. */
export function sourceOf(job: Job): Source | null {
  return job.state === 'done' || job.state === 'missing' ? null : job.source;
}

/** What a later visit is to know of it; `null` where the result is in memory, and ends with the page. */
export function recordOf({ id, fileName, folder, result, summary, finishedAt, savedAt, verified, origin }: DoneJob): ResultRecord | null {
  return result.where === 'opfs' ? { id, fileName, folder, result, summary, finishedAt, savedAt, verified, origin } : null;
}

/** Changes of what is needed to convert, where the job still has it. */
export function withSource(job: Job, changes: Partial<Source>): Job {
  return job.state === 'done' || job.state === 'missing' || !job.source ? job : { ...job, source: { ...job.source, ...changes } };
}
