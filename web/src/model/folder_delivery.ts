/** Results that are written into a folder one after the other, those that are there and, if wished, those that finish meanwhile. */
import { effect, type Signal } from '@preact/signals';
import { messages } from '../messages/messages';
import type { DoneJob } from '../queue/job';
import { findJob, isActive } from '../queue/queue';
import { entryPath } from '../saving/entry_paths';
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
  readonly delivery: Signal<Delivery | null>;
  wereSaved(ids: readonly string[]): void;
  areGone(jobs: readonly DoneJob[]): void;
}

/** Progress is shown so often. */
const TELLING_MS = 100;

export function createFolderDelivery(parts: FolderDeliveryParts): FolderDelivery {
  const { queueStore, store, folder, follows, delivery, problem } = parts;
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

  function tell(): void {
    if (ending.signal.aborted) return;
    toldAt = performance.now();
    const fraction = totalBytes > 0 ? writtenBytes / totalBytes : 0;
    delivery.value = { to: 'folder', name: folder.name, saved: placed.length, total: known.size, fraction, follows };
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
      }
      const isOver = !follows || !isActive(queue.peek());
      if (isOver && placed.length > 0 && !ending.signal.aborted) await writeTexts();
      if (!follows) end();
    } catch (exception) {
      if (!ending.signal.aborted) problem.value = messages.results.folderProblems[folderProblem(exception)];
      end();
    } finally {
      isWriting = false;
    }
    tell();
  }

  async function write(job: DoneJob): Promise<void> {
    let isThere = false;
    try {
      const path = await store.reading(job.result, (content) => {
        isThere = true;
        return writer.write(entryPath(job), content, wrote, ending.signal);
      });
      placed.push({ job, path });
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

  function end(): void {
    ending.abort();
    stopFollowing?.();
    delivery.value = null;
  }

  const stopFollowing = follows
    ? effect(() => {
        const finished = queue.value.jobs.filter((job): job is DoneJob => job.state === 'done' && job.savedAt === null && !known.has(job.id));
        if (finished.length > 0) queueMicrotask(() => add(finished));
      })
    : null;

  return { add, stop: end };
}
