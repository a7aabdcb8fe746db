/** From what is asked for to what is queued: the recipe for all files, what each has of its own, its tracks, its part of a size. */
import { merge, NOTHING_OWN } from '../recipe/own_recipe';
import { recipeKey } from '../recipe/recipe_key';
import type { LoudnessFacts } from '../shared/analysis';
import type { ErrorReport } from '../shared/errors';
import type { ConversionOptions } from '../shared/options';
import type { Asked } from '../shared/origin';
import type { Recipe } from '../shared/recipe';
import { batchShares } from './batch_shares';
import type { FailedJob, Job, QueuedJob, Source } from './job';
import { remedyFor } from './remedy';
import { readSelection, type Selection } from './selection';
import { tracksToConvert } from './tracks';

/** What is to be made of a job that can be converted. */
export interface Wish {
  readonly id: string;
  readonly name: string;
  readonly source: Source;
  readonly recipe: Recipe;
  /** Which `recipe` is made of. */
  readonly forAll: Recipe;
  readonly selection: Selection;
  /** One MP3 each. */
  readonly tracks: readonly (number | null)[];
}

/** Why the file cannot be converted, as far as was seen when somebody looked into it. */
export function problemOf({ probe, info }: Source): ErrorReport | null {
  if (probe.state === 'failed') return remedyFor(probe.error.code) === 'none' ? probe.error : null;
  const track = info?.audioTracks[info.defaultTrack];
  if (!info || info.audioTracks.some(({ canConvert }) => canConvert)) return null;
  if (!track) return { code: 'no_audio', detail: 'there is no audio track' };
  return track.isEncrypted ? { code: 'encrypted', detail: 'the file says so' } : { code: 'unsupported_codec', subject: track.codec, detail: 'no decoder' };
}

/** The waiting jobs as queued ones, but for those whose selection makes no sense, or whose file cannot be converted. */
export function submitAll(jobs: readonly Job[], recipe: Recipe): { readonly jobs: readonly Job[]; readonly queued: number } {
  const wishes = new Map<string, Wish>();
  for (const job of jobs) {
    const wish = job.state === 'waiting' ? wishOf(job, job.source, recipe) : null;
    if (wish) wishes.set(job.id, wish);
  }
  const shares = batchShares([...wishes.values()]);
  let queued = 0;
  const submitted = jobs.flatMap((job): readonly Job[] => {
    const wish = wishes.get(job.id);
    if (!wish) return [job];
    queued += wish.tracks.length;
    return queuedJobs(wish, shares?.get(job.id) ?? null, null);
  });
  return { jobs: submitted, queued };
}

/** `null` where it cannot be converted. It keeps the part of a size that it had, and the loudness of its album. */
export function submitAgain(job: Job, source: Source, recipe: Recipe): readonly QueuedJob[] | null {
  const wish = wishOf(job, source, recipe);
  return wish && queuedJobs(wish, source.shareBytes, source.album);
}

/** As it was queued at an earlier visit, by the very recipe: parts of a size, and what belongs to a file alone, are in it. */
export function queuedAsBefore(id: string, name: string, source: Source, recipe: Recipe, asked: Asked | null): QueuedJob | null {
  const reading = readSelection(source.draft, null);
  if (!reading.ok) return null;
  const { selection } = reading;
  const [job] = queuedJobs({ id, name, source, recipe, forAll: recipe, selection, tracks: [selection.track] }, source.shareBytes, source.album);
  return job ? { ...job, asked } : null;
}

/** All wait again, whether their files are at hand or not. */
export function unqueueAll(jobs: readonly Job[]): { readonly jobs: readonly Job[]; readonly unqueued: number } {
  let unqueued = 0;
  const waiting = jobs.map((job): Job => {
    if (job.state === 'missing' && job.was === 'queued') return { ...job, was: 'waiting', recipe: null, asked: null };
    if (job.state !== 'queued') return job;
    unqueued += 1;
    return { state: 'waiting', id: job.id, name: job.name, source: job.source };
  });
  return { jobs: waiting, unqueued };
}

/** Those that failed for a reason that may be gone, as queued ones. */
export function submitFailed(jobs: readonly Job[], recipe: Recipe): { readonly jobs: readonly Job[]; readonly queued: number } {
  let queued = 0;
  const submitted = jobs.flatMap((job): readonly Job[] => {
    const again = isRetryable(job) && job.source ? submitAgain(job, job.source, recipe) : null;
    queued += again?.length ?? 0;
    return again ?? [job];
  });
  return { jobs: submitted, queued };
}

/** Whether it failed for a reason that may be gone at the next try. */
export function isRetryable(job: Job): job is FailedJob {
  return job.state === 'failed' && job.source !== null && remedyFor(job.error.code) === 'retry';
}

/** `null` where it cannot be converted. */
export function wishOf({ id, name }: Job, source: Source, forAll: Recipe): Wish | null {
  if (problemOf(source)) return null;
  const reading = readSelection(source.draft, source.info?.durationSeconds ?? null);
  if (!reading.ok) return null;
  const recipe = source.own === NOTHING_OWN ? forAll : merge(forAll, source.own);
  const tracks = tracksToConvert(recipe, source.draft.track, source.info);
  return { id, name, source, recipe, forAll, selection: reading.selection, tracks };
}

function queuedJobs({ id, name, source, recipe, forAll, selection, tracks }: Wish, shareBytes: number | null, album: LoudnessFacts | null): readonly QueuedJob[] {
  const fitted = shareBytes === null ? recipe : withBytes(recipe, shareBytes);
  const asked: Asked = { recipe: recipeKey(forAll), tracks: tracks.length };
  return tracks.map((track, index): QueuedJob => {
    // Which track it is of each of several files, only the engine knows.
    const wanted = source.joined.length > 0 ? null : track;
    const options = { recipe: fitted, track: wanted, keep: selection.keep, marks: selection.marks, album, cover: source.cover, beside: source.beside, lyrics: lyricsOf(source) };
    const isOneOfSeveral = tracks.length > 1;
    const own = isOneOfSeveral ? { ...source, draft: { ...source.draft, track } } : source;
    return {
      state: 'queued',
      id: index === 0 ? id : trackId(id, track),
      name,
      source: own.shareBytes === shareBytes ? own : { ...own, shareBytes },
      options,
      asked,
    };
  });
}

/** Of joined files, what each had by itself. */
function lyricsOf({ draft, joined }: Source): ConversionOptions['lyrics'] {
  const chosen = joined.length > 0 ? joined.map(({ source }) => source.draft.lyrics) : [draft.lyrics];
  return chosen.every((lyrics) => lyrics === null) ? [] : chosen;
}

/** A batch's size is divided before: for the engine it is each file's. */
function withBytes(recipe: Recipe, bytes: number): Recipe {
  return { ...recipe, limits: { ...recipe.limits, bytes, bytesOf: 'file' } };
}

/** Of a further MP3 from the same file. */
export function trackId(id: string, track: number | null): string {
  return `${id}.${track ?? 0}`;
}
