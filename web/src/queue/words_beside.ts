/** Files of words that were added with media of the same name, or for media that waits: they are no jobs of their own. */
import type { AddedFile } from './added_file';
import type { Job } from './job';

/** A file of words is text; what is larger is something else. */
export const MOST_WORDS_BYTES = 4 * 1024 * 1024;

const ENDING = /\.(srt|vtt|lrc)$/i;

export function isWords(name: string): boolean {
  return ENDING.test(name);
}

export interface Apart<Added extends AddedFile> {
  /** What becomes a job. */
  readonly media: readonly Added[];
  /** By the ids of jobs that there are, or will be. The last of several counts. */
  readonly words: ReadonlyMap<string, File>;
}

/** `chosen`: all that came with them, files of an earlier visit as well, which are missed until they are found among these. */
export function wordsApart<Added extends AddedFile & { readonly id: string }>(
  added: readonly Added[],
  jobs: readonly Job[],
  chosen: readonly AddedFile[] = added,
): Apart<Added> {
  if (!added.some(({ file }) => ENDING.test(file.name))) return { media: added, words: new Map() };
  const ids = new Map<string, string>();
  const names = new Set(chosen.map(({ file }) => file.name));
  for (const job of jobs) {
    if (job.state === 'waiting' || (job.state === 'missing' && names.has(job.name))) ids.set(keyOf(job.source.folder, job.name), job.id);
  }
  for (const { file, folder, id } of added) if (!ENDING.test(file.name)) ids.set(keyOf(folder, file.name), id);
  const words = new Map<string, File>();
  const media = added.filter(({ file, folder }) => {
    if (!ENDING.test(file.name)) return true;
    // “Film.en.srt” belongs to “Film.mp4”, too.
    const key = keyOf(folder, file.name);
    const id = ids.get(key) ?? ids.get(key.replace(/\.[a-z-]{2,8}$/, ''));
    if (id !== undefined) words.set(id, file);
    // One that was chosen by itself is told what is wrong with it.
    return id === undefined && folder === '';
  });
  return { media, words };
}

function keyOf(folder: string, name: string): string {
  return `${folder}/${name.replace(/(?<=.)\.[^.]+$/, '').toLowerCase()}`;
}
