/** Files that are in the list already. */
import type { AddedFile } from './added_file';
import { sourceOf, type Job, type Source } from './job';

export interface SortedOut {
  readonly fresh: readonly AddedFile[];
  /** Files that the list has, or that come twice. */
  readonly twice: readonly AddedFile[];
}

/**
 * The same name, size and time of change, in the same folder as far as that is known: one folder may be the end of the other, as when first
 * an album was chosen and then the folder that it is in. A copy in another folder is wanted there.
 */
export function sortOutTwice(jobs: readonly Job[], files: readonly AddedFile[]): SortedOut {
  const seen = new Map<string, Set<string>>();
  const folderOf = ({ folder, file: { name, size, lastModified } }: AddedFile, isNew: boolean): boolean => {
    const key = `${size}|${lastModified}|${name}`;
    const folders = seen.get(key) ?? new Set<string>();
    if (isNew && isAmong(folders, folder)) return true;
    seen.set(key, folders.add(folder));
    return false;
  };
  for (const job of jobs) for (const source of sourcesOf(job)) folderOf(source, false);
  const fresh: AddedFile[] = [];
  const twice: AddedFile[] = [];
  for (const file of files) (folderOf(file, true) ? twice : fresh).push(file);
  return { fresh, twice };
}

/** A finished file may be converted again; one that is missed, or could not be read, is perhaps what is chosen again. */
function sourcesOf(job: Job): readonly Source[] {
  const source = sourceOf(job);
  if (!source || (job.state === 'failed' && job.error.code === 'read_failed')) return [];
  return source.joined.length > 0 ? source.joined.map((part) => part.source) : [source];
}

function isAmong(folders: ReadonlySet<string>, folder: string): boolean {
  if (folders.has(folder)) return true;
  for (const other of folders) if (isEndOf(other, folder) || isEndOf(folder, other)) return true;
  return false;
}

function isEndOf(end: string, whole: string): boolean {
  return end === '' || whole.endsWith(`/${end}`);
}
