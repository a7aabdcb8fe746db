/** Results that are written into a folder one after the other, those that are there and, if wished, those that finish meanwhile. */
import { effect, type Signal } from '@preact/signals';
import { savingWords } from '../messages/saving_words';
import type { DoneJob } from '../queue/job';
import { findJob, isActive } from '../queue/queue';
import { entryPath } from '../saving/entry_paths';
import type { FolderIndex } from '../saving/folder_index';
import { folderProblem, FolderWriter } from '../saving/folder_writer';
import type { ResultStore } from '../shared/converter';
import { textFilesWith, type PlacedResult } from './result_texts';
import type { Delivery, SavingParts } from './saving';

export interface FolderDelivery {
  add(jobs: readonly DoneJob[]): void;
  /** What is being written is not there afterwards; what was written stays. */
  stop(): void;
}

export interface FolderDeliveryParts extends SavingParts {
  readonly store: ResultStore;
  readonly folder: FileSystemDirectoryHandle;
  readonly follows: boolean;
  readonly index: FolderIndex;
  /** Paths of sources whose older MP3s give way to newer ones. */
  readonly replaceable: ReadonlySet<string>;
  readonly delivery: Signal<Delivery | null>;
  wereSaved(ids: readonly string[]): void;
  areGone(jobs: readonly DoneJob[]): void;
}

/** Progress is shown so often. */
const TELLING_MS = 100;
/** All of the index is written at a time. */
const INDEXING_MS = 30_000;

export function createFolderDelivery(parts: FolderDeliveryParts): FolderDelivery {
  const { queueStore, store, folder, follows, index, replaceable, delivery, problem } = parts;
  const { queue } = queueStore;
  const writer = new FolderWriter(folder);
  const ending = new AbortController();
  const known = new Set<string>();
  const waiting: string[] = [];
  const placed: PlacedResult[] = [];
  let totalBytes = 0;
  let writtenBytes = 0;
  let isWriting = false;
  let toldAt = 0;
  let indexedAt = performance.now();

  function tell(): void {
    if (ending.signal.aborted) return;
    toldAt = performance.now();
    const fraction = totalBytes > 0 ? writtenBytes / totalBytes : 0;
    const [saved, total] = [placed.length, known.size];
    const says = follows && saved === total ? savingWords.followingInto(folder.name, saved) : savingWords.savingInto(folder.name, saved, total);
    delivery.value = { to: 'folder', says, saved, total, fraction, follows };
  }

  function wrote(bytes: number): void {
    writtenBytes += bytes;
    if (performance.now() - toldAt >= TELLING_MS) tell();
  }

  function add(jobs: readonly DoneJob[]): void {
    for (const { id, result } of jobs) {
      if (known.has(id)) continue;
      known.add(id);
      waiting.push(id);
      totalBytes += result.bytes;
    }
    tell();
    if (!isWriting) void writeAll();
  }

  async function writeAll(): Promise<void> {
    isWriting = true;
    try {
      for (let id = waiting.shift(); id !== undefined && !ending.signal.aborted; id = waiting.shift()) {
        const job = findJob(queue.peek(), id);
        if (job?.state === 'done') await write(job);
        if (performance.now() - indexedAt >= INDEXING_MS) await saveIndex();
      }
      const isOver = !follows || !isActive(queue.peek());
      if (isOver && placed.length > 0 && !ending.signal.aborted) await writeTexts();
      if (isOver) await saveIndex();
      if (!follows) end();
    } catch (exception) {
      if (!ending.signal.aborted) problem.value = savingWords.folderProblems[folderProblem(exception)];
      end();
    } finally {
      isWriting = false;
    }
    tell();
    // What came while the index was written.
    if (waiting.length > 0 && !ending.signal.aborted) void writeAll();
  }

  async function write(job: DoneJob): Promise<void> {
    let isThere = false;
    try {
      const { origin } = job;
      const older = origin && replaceable.has(origin.path) ? index.fileOf(origin) : null;
      const file = await store.reading(job.result, (content) => {
        isThere = true;
        return writer.write(entryPath(job), content, wrote, ending.signal, older);
      });
      placed.push({ job, path: file.path });
      if (origin) index.add(origin, file);
      parts.wereSaved([job.id]);
    } catch (exception) {
      if (isThere) throw exception;
      parts.areGone([job]);
    }
    tell();
  }

  async function writeTexts(): Promise<void> {
    for (const { name, content } of textFilesWith(parts.settings, placed, queue.peek().jobs)) {
      await writer.write(name, content, () => undefined, ending.signal);
    }
  }

  async function saveIndex(): Promise<void> {
    indexedAt = performance.now();
    // What it does not say is judged by its name the next time.
    await index.save().catch(() => undefined);
  }

  function end(): void {
    ending.abort();
    stopFollowing?.();
    delivery.value = null;
    void saveIndex();
  }

  const stopFollowing = follows
    ? effect(() => {
        const finished = queue.value.jobs.filter((job): job is DoneJob => job.state === 'done' && job.savedAt === null && !known.has(job.id));
        if (finished.length > 0) queueMicrotask(() => add(finished));
        else if (!isWriting && !isActive(queue.value)) void saveIndex();
      })
    : null;

  return { add, stop: end };
}
