/** The list of an earlier visit comes back, and so do its files. */
import type { AddedFile } from './added_file';
import type { Job, MissingJob, WaitingJob } from './job';
import { withWhole } from './joining';
import { identityOf, type SourceIdentity } from './source_identity';
import { queuedAsBefore } from './submission';

export type Found = ReadonlyMap<string, AddedFile>;

/** In their old order, before what was added meanwhile; a job whose result is there already is that result. */
export function revived(jobs: readonly Job[], missing: readonly Job[], order: readonly string[]): readonly Job[] {
  const here = new Set(jobs.map(({ id }) => id));
  const places = new Map(order.map((id, place) => [id, place]));
  const all = [...jobs, ...missing.filter(({ id }) => !here.has(id))];
  const placeOf = (job: Job): number => places.get(job.id) ?? (job.state === 'done' ? -1 : order.length);
  return all.map((job) => ({ job, place: placeOf(job) })).sort((a, b) => a.place - b.place).map(({ job }) => job);
}

/** A file that somebody has to find, by the job that it is of, or the one that was joined. */
export interface LostFile {
  readonly id: string;
  readonly identity: SourceIdentity;
  readonly folder: string;
  readonly handle: FileSystemFileHandle | null;
}

export function lostFiles(jobs: readonly Job[]): readonly LostFile[] {
  return jobs.flatMap((job): readonly LostFile[] => {
    if (job.state === 'missing') {
      const { joined, identity, folder, handle } = job.source;
      return joined.length > 0 ? lostFiles(joined) : [{ id: job.id, identity, folder, handle }];
    }
    if (job.state !== 'failed' || !job.source || !isUnreadable(job)) return [];
    const { file, folder } = job.source;
    return [{ id: job.id, identity: identityOf(file, null), folder, handle: null }];
  });
}

/** Its file vanished, changed, or may not be read any more. Of several that are joined, nobody knows which. */
export function isUnreadable(job: Job): boolean {
  return job.state === 'failed' && job.error.code === 'read_failed' && job.source?.joined.length === 0;
}

/** The same array where nothing was found. `queued`: how many are queued again. */
export function withFound(jobs: readonly Job[], files: Found): { readonly jobs: readonly Job[]; readonly queued: number } {
  let queued = 0;
  let isChanged = false;
  const changed = jobs.map((job) => {
    const now = foundJob(job, files);
    if (now === job) return job;
    isChanged = true;
    if (now.state === 'queued') queued += 1;
    return now;
  });
  return { jobs: isChanged ? changed : jobs, queued };
}

function foundJob(job: Job, files: Found): Job {
  if (job.state === 'missing') return foundMissing(job, files);
  const found = files.get(job.id);
  if (!found || job.state !== 'failed' || !job.source || !isUnreadable(job)) return job;
  return { ...job, source: { ...job.source, file: found.file, handle: found.handle } };
}

function foundMissing(job: MissingJob, files: Found): Job {
  const { identity: _, joined: parts, ...kept } = job.source;
  if (parts.length === 0) {
    const found = files.get(job.id);
    return found ? asItWas(job, { ...kept, file: found.file, handle: found.handle, joined: [] }) : job;
  }
  const joined = parts.map((part) => (part.state === 'missing' ? foundMissing(part, files) : part));
  if (joined.every((part, index) => part === parts[index])) return job;
  const whole = joined.filter((part): part is WaitingJob => part.state === 'waiting');
  const [first] = whole;
  if (first && whole.length === joined.length) return asItWas(job, withWhole({ ...kept, file: first.source.file, handle: first.source.handle, joined: whole }));
  const some = joined.filter((part): part is WaitingJob | MissingJob => part.state === 'waiting' || part.state === 'missing');
  return { ...job, source: { ...job.source, joined: some } };
}

function asItWas({ id, name, recipe, asked }: MissingJob, source: WaitingJob['source']): Job {
  return (recipe && queuedAsBefore(id, name, source, recipe, asked)) ?? { state: 'waiting', id, name, source };
}
