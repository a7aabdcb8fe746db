/** Everything that can happen to the list of jobs. */
import type { OwnRecipe } from '../recipe/own_recipe';
import type { LoudnessFacts } from '../shared/analysis';
import type { ConvertedPart, ProbeOutcome, ResultRecord } from '../shared/converter';
import type { ErrorReport } from '../shared/errors';
import type { MediaInfo } from '../shared/media';
import type { Recipe } from '../shared/recipe';
import type { Verification } from '../shared/verification';
import type { AddedFile } from './added_file';
import type { Job, Source } from './job';
import type { Whole } from './joining';
import type { RemovedJob } from './returning';
import type { RangeDraft, SelectionDraft } from './selection';

export type QueueEvent =
  | { readonly type: 'added'; readonly files: readonly (AddedFile & { readonly id: string })[] }
  /** Results of earlier visits. */
  | { readonly type: 'restored'; readonly records: readonly ResultRecord[] }
  /** The list of an earlier visit. `order`: of all its jobs, results too, by their ids. */
  | { readonly type: 'revived'; readonly jobs: readonly Job[]; readonly order: readonly string[] }
  /** Files of jobs that miss them, or could not read them, by the ids of the jobs, or of those that were joined. */
  | { readonly type: 'found'; readonly files: ReadonlyMap<string, AddedFile> }
  /** What was seen of files that somebody looked into, by their jobs' ids. */
  | { readonly type: 'probed'; readonly found: ReadonlyMap<string, ProbeOutcome> }
  | { readonly type: 'selected'; readonly id: string; readonly draft: SelectionDraft }
  /** The same is kept of several waiting jobs. */
  | { readonly type: 'trimmed'; readonly ids: readonly string[]; readonly ranges: readonly RangeDraft[] }
  /** What waiting jobs have of their own, by their ids. */
  | { readonly type: 'adjusted'; readonly own: ReadonlyMap<string, OwnRecipe> }
  /** `null`: as the recipe says. */
  | { readonly type: 'covered'; readonly ids: readonly string[]; readonly cover: Blob | null }
  /** “Convert”: every waiting job that can be converted and whose selection makes sense is queued. */
  | { readonly type: 'submitted'; readonly recipe: Recipe }
  /** Everything queued waits again. */
  | { readonly type: 'unqueued' }
  | { readonly type: 'started'; readonly id: string }
  | { readonly type: 'opened'; readonly id: string; readonly info: MediaInfo }
  | { readonly type: 'paused'; readonly id: string }
  | { readonly type: 'resumed'; readonly id: string }
  | { readonly type: 'cancelling'; readonly id: string }
  /** `parts`: its MP3s, one at least. */
  | { readonly type: 'done'; readonly id: string; readonly parts: readonly ConvertedPart[]; readonly now: number }
  /** Waiting jobs become one, where the first of them stands. `order`: of their files, by the ids that these had, or have, as jobs. */
  | { readonly type: 'joined'; readonly id: string; readonly ids: readonly string[]; readonly order: readonly string[]; readonly whole: Whole }
  /** And again what they were. */
  | { readonly type: 'separated'; readonly id: string }
  /** All that are to be equally loud together know how loud they are. */
  | { readonly type: 'album_measured'; readonly loudness: LoudnessFacts }
  | { readonly type: 'failed'; readonly id: string; readonly error: ErrorReport }
  | { readonly type: 'cancelled'; readonly id: string }
  /** All that failed for a reason that may be gone. */
  | { readonly type: 'retried_all'; readonly recipe: Recipe }
  /** The list's new order. */
  | { readonly type: 'ordered'; readonly ids: readonly string[] }
  /** One of the list is at another place, counted without it. */
  | { readonly type: 'moved'; readonly id: string; readonly to: number }
  /** What was removed comes back. */
  | { readonly type: 'returned'; readonly jobs: readonly RemovedJob[] }
  | { readonly type: 'retried'; readonly id: string; readonly recipe: Recipe }
  /** Back to waiting, where the selection can be changed. */
  | { readonly type: 'reopened'; readonly id: string }
  /** `name`: as somebody typed it, with an extension or without. */
  | { readonly type: 'renamed'; readonly id: string; readonly name: string }
  /** What was seen of a result. */
  | { readonly type: 'verified'; readonly id: string; readonly verification: Verification }
  /** A result is made anew, of the source that it was made of, and takes its own place. */
  | { readonly type: 'repeated'; readonly id: string; readonly source: Source; readonly recipe: Recipe }
  | { readonly type: 'saved'; readonly ids: readonly string[]; readonly now: number }
  /** A running job leaves once the engine has let go of it. */
  | { readonly type: 'removed'; readonly ids: readonly string[] };
