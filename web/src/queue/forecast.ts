/** What will be made of files, before it is: how long, how large. */
import { tagBytesAbout } from '../recipe/estimate';
import { estimateMp3s, leavesOut, secondsOfMp3s } from '../recipe/parts_estimate';
import type { Recipe } from '../shared/recipe';
import type { Job, WaitingJob } from './job';
import { keptSeconds } from './kept_seconds';
import { wishOf, type Wish } from './submission';
import { tallyOf } from './tally';

/** Of one job. */
export interface Forecast {
  /** Of all its MP3s; `null` where nobody knows. */
  readonly seconds: number | null;
  /** Silence is left out of that, and nobody knows how much. */
  readonly isShorter: boolean;
  /** `null` too where it is a part of what all have together, and where nothing can be made. */
  readonly bytes: number | null;
  /** False: "about". */
  readonly isExact: boolean;
}

/** Of all jobs that wait and can be converted. */
export interface BatchForecast {
  readonly files: number;
  /** Of those that are known. */
  readonly seconds: number;
  /** Of some, silence is left out of that. */
  readonly isShorter: boolean;
  readonly bytes: number;
  readonly precision: 'exact' | 'about' | 'at most';
  /** Files whose length or size cannot be told, and those that nobody has looked into yet. */
  readonly unknown: number;
  readonly pending: number;
}

/** `null` where it cannot be converted. */
export function forecastOf(job: WaitingJob, forAll: Recipe): Forecast | null {
  const wish = wishOf(job, job.source, forAll);
  return wish && forecastOfWish(wish);
}

function forecastOfWish(wish: Wish): Forecast {
  const { source, recipe, selection, tracks } = wish;
  const { info, cover } = source;
  if (!info) return NOT_KNOWN;
  const seconds = keptSeconds(selection.keep, info.durationSeconds);
  if (seconds === null) return NOT_KNOWN;
  const total = { seconds: secondsOfMp3s(recipe, seconds) * tracks.length, isShorter: leavesOut(recipe), bytes: null, isExact: false };
  if (isShared(recipe)) return total;
  const points = { chapters: info.chapters.length, marks: selection.marks.length };
  const tagBytes = tagBytesAbout(recipe, info, cover);
  const estimates = tracks.map((index) => {
    const track = info.audioTracks[index ?? info.defaultTrack];
    return track ? estimateMp3s({ recipe, seconds, source: track, tagBytes }, points) : null;
  });
  return estimates.reduce<Forecast>(
    (sum, estimate) => ({
      ...sum,
      bytes: estimate && sum.bytes !== null ? sum.bytes + estimate.bytes : null,
      isExact: sum.isExact && estimate?.isExact === true && estimate.bytes >= LARGE_BYTES,
    }),
    { ...total, bytes: 0, isExact: true },
  );
}

/** From here on three digits, which is what is shown, do not tell what the tag's texts may be off by. */
const LARGE_BYTES = 1_000_000;

const NOT_KNOWN: Forecast = { seconds: null, isShorter: false, bytes: null, isExact: false };

/** Whether its size is a part of what all MP3s have together. */
function isShared({ encoding, limits }: Recipe): boolean {
  return encoding.mode === 'fit' && limits.bytesOf === 'batch';
}

export type Forecaster = (jobs: readonly Job[], forAll: Recipe) => BatchForecast;

/** Looks at each job once: it remembers what it found as long as neither the job nor the recipe changes. A list may be long. */
export function createForecaster(): Forecaster {
  let known = new WeakMap<WaitingJob, Forecast | null>();
  let recipe: Recipe | null = null;

  function forecast(job: WaitingJob, forAll: Recipe): Forecast | null {
    let found = known.get(job);
    if (found === undefined) known.set(job, (found = forecastOf(job, forAll)));
    return found;
  }

  return (jobs, forAll) => {
    if (forAll !== recipe) known = new WeakMap();
    recipe = forAll;
    const sum = { files: 0, seconds: 0, bytes: 0, unknown: 0, pending: 0 };
    let isExact = true;
    let isShorter = false;
    // While a long list is converted, nothing of it waits any more.
    for (const job of tallyOf(jobs).waiting > 0 ? jobs : []) {
      const found = job.state === 'waiting' ? forecast(job, forAll) : null;
      if (job.state !== 'waiting' || !found) continue;
      sum.files += 1;
      sum.seconds += found.seconds ?? 0;
      sum.bytes += found.bytes ?? 0;
      isExact &&= found.isExact;
      isShorter ||= found.isShorter;
      if (job.source.probe.state === 'waiting') sum.pending += 1;
      else if (found.seconds === null || (found.bytes === null && !isShared(forAll))) sum.unknown += 1;
    }
    const shared = isShared(forAll) && sum.files > 0 ? (forAll.limits.bytes ?? 0) : 0;
    return { ...sum, isShorter, bytes: sum.bytes + shared, precision: shared > 0 ? 'at most' : isExact ? 'exact' : 'about' };
  };
}
