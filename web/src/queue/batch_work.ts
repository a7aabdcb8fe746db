/** How much sound the jobs of a batch hold, as far as that is known. */
import type { QueuedJob, RunningJob } from './job';
import { keptSeconds } from './kept_seconds';

/** Files of one kind, by the ends of their names, whose durations are known. */
interface Kind {
  readonly files: number;
  readonly bytes: number;
  readonly seconds: number;
}

export interface BatchWork {
  /** Of sound, converted by the jobs that are done. */
  readonly seconds: number;
  readonly kinds: Readonly<Record<string, Kind>>;
}

export const NO_WORK: BatchWork = { seconds: 0, kinds: {} };

/** One file says little about the size of others like it. */
const FILES_TO_JUDGE_BY = 2;

/** With the job's, which is over; `seconds` of it were converted. */
export function addWork(work: BatchWork, { source }: RunningJob, seconds: number): BatchWork {
  const duration = source.info?.durationSeconds ?? null;
  const total = work.seconds + seconds;
  if (duration === null || source.file.size === 0 || source.joined.length > 0) return { ...work, seconds: total };
  const name = kindOf(source.file.name);
  const kind = kindNamed(work, name);
  const grown = { files: kind.files + 1, bytes: kind.bytes + source.file.size, seconds: kind.seconds + duration };
  return { seconds: total, kinds: { ...work.kinds, [name]: grown } };
}

/**
 * Seconds of sound that the job is to convert. Where nobody has looked into the file they follow from its size and other files of its
 * kind in the batch; `null` where there are too few.
 */
export function secondsToConvert({ source, options }: QueuedJob | RunningJob, work: BatchWork): number | null {
  const duration = source.info ? source.info.durationSeconds : source.joined.length > 0 ? null : estimate(source.file, work);
  return keptSeconds(options.keep, duration);
}

function estimate(file: File, work: BatchWork): number | null {
  const { name, size } = seenOf(file);
  const { files, bytes, seconds } = kindNamed(work, name);
  return name === NO_KIND || files < FILES_TO_JUDGE_BY ? null : (size * seconds) / bytes;
}

interface Seen {
  readonly name: string;
  readonly size: number;
}

/** A long list is estimated anew at each end of a job, and a file does not change. */
const seen = new WeakMap<File, Seen>();

function seenOf(file: File): Seen {
  let found = seen.get(file);
  if (!found) seen.set(file, (found = { name: kindOf(file.name), size: file.size }));
  return found;
}

function kindNamed({ kinds }: BatchWork, name: string): Kind {
  return kinds[name] ?? { files: 0, bytes: 0, seconds: 0 };
}

const NO_KIND = '.';

/** With a dot before it, which no property of an object has by itself. */
function kindOf(fileName: string): string {
  return /\.[a-z0-9]{1,5}$/.exec(fileName.toLowerCase())?.[0] ?? NO_KIND;
}
