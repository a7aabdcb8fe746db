/** What becomes of a job that is done: a row for each of its MP3s. */
import type { ConvertedPart } from '../shared/converter';
import type { ResultOrigin } from '../shared/origin';
import { sourcePath, type DoneJob, type Job, type RunningJob } from './job';
import { placeOf, withJobsAt } from './places';
import { wishedName } from './result_name';

/** Of the nth MP3, from 0. */
export function partId(id: string, index: number): string {
  return index === 0 ? id : `${id}.p${index + 1}`;
}

export function doneJobs(job: RunningJob, parts: readonly ConvertedPart[], now: number): readonly DoneJob[] {
  const { id, name, source } = job;
  return parts.map((part, index) => ({
    state: 'done',
    id: partId(id, index),
    name,
    fileName: wishedName(job, part),
    folder: source.folder,
    result: part.result,
    summary: part.summary,
    finishedAt: now,
    savedAt: null,
    verified: null,
    origin: originOf(job, index + 1, parts.length),
  }));
}

function originOf({ source, options, asked }: RunningJob, part: number, parts: number): ResultOrigin | null {
  if (!asked || source.joined.length > 0) return null;
  const { size, lastModified } = source.file;
  return { ...asked, path: sourcePath(source), bytes: size, lastModified, track: options.track, part, parts };
}

/** The same array where none of them is done. */
export function withSaved(jobs: readonly Job[], ids: readonly string[], now: number): readonly Job[] {
  const saved = new Map<number, Job>();
  for (const id of ids) {
    const place = placeOf(jobs, id);
    const job = place === undefined ? undefined : jobs[place];
    if (place !== undefined && job?.state === 'done') saved.set(place, { ...job, savedAt: now });
  }
  return saved.size === 0 ? jobs : withJobsAt(jobs, saved);
}
