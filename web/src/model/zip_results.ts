/** All results as one zip. */
import { resultWords } from '../messages/result_words';
import { savingWords } from '../messages/saving_words';
import type { DoneJob, Job } from '../queue/job';
import { commonFolder, entryPaths } from '../saving/entry_paths';
import type { ResultStore } from '../shared/converter';
import { crc32 } from '../zip/crc32';
import { zipFile, type ZipEntry } from '../zip/zip_file';
import { textFilesWith } from './result_texts';
import type { Delivery } from './saving';
import type { Settings } from './settings';

export interface ZipWish {
  readonly jobs: readonly DoneJob[];
  /** Of the whole list, for the report. */
  readonly all: readonly Job[];
  readonly store: ResultStore;
  readonly settings: Settings;
  /** How far it is, where it takes a while. */
  tell(delivery: Delivery): void;
}

export interface ZippedResults {
  readonly name: string;
  readonly content: Blob;
  /** What is in it. */
  readonly saved: readonly string[];
  /** What could not be read any more. */
  readonly gone: readonly DoneJob[];
}

/** So many are asked of the file system at once. */
const AT_ONCE = 32;

/** Longer than nobody notices. */
const QUIET_MS = 500;

export async function zipOf({ jobs, all, store, settings, tell }: ZipWish): Promise<ZippedResults> {
  const began = performance.now();
  const totalBytes = jobs.reduce((sum, { result }) => sum + result.bytes, 0);
  const found: { readonly job: DoneJob; readonly content: Blob; readonly crc32: number }[] = [];
  const gone: DoneJob[] = [];
  let bytes = 0;

  async function look(job: DoneJob): Promise<void> {
    try {
      // As long as the whole zip is being saved, each of them is.
      const content = await store.open(job.result, totalBytes);
      found.push({ job, content, crc32: job.summary.crc32 ?? (await store.crc32(job.result)) });
    } catch {
      gone.push(job);
    }
    bytes += job.result.bytes;
    if (performance.now() - began > QUIET_MS) {
      const says = savingWords.makingZip(found.length, jobs.length);
      tell({ to: 'zip', says, saved: found.length, total: jobs.length, fraction: bytes / totalBytes, follows: false });
    }
  }

  for (let at = 0; at < jobs.length; at += AT_ONCE) await Promise.all(jobs.slice(at, at + AT_ONCE).map(look));
  const order = new Map(jobs.map((job, index) => [job, index]));
  found.sort((a, b) => (order.get(a.job) ?? 0) - (order.get(b.job) ?? 0));
  const paths = entryPaths(found.map(({ job }) => job));
  const placed = found.map(({ job }, index) => ({ job, path: paths[index] ?? job.fileName }));
  const entries = found.map(({ job, content, crc32: sum }, index): ZipEntry<Blob> => {
    return { path: placed[index]?.path ?? job.fileName, content, crc32: sum, modifiedAt: job.finishedAt };
  });
  const texts = textFilesWith(settings, placed, all).map(async ({ name, content }): Promise<ZipEntry<Blob>> => {
    return { path: name, content, crc32: crc32(new Uint8Array(await content.arrayBuffer())), modifiedAt: Date.now() };
  });
  return {
    name: `${commonFolder(paths) ?? resultWords.zipName}.zip`,
    content: zipFile([...entries, ...(await Promise.all(texts))]),
    saved: found.map(({ job }) => job.id),
    gone,
  };
}
