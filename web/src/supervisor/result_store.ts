import type { ResultRecord, ResultStore, StoredResult } from '../shared/converter';
import type { OutputPath } from '../shared/protocol';
import { expiryOf, type Retention } from '../shared/retention';
import { Checksums } from './checksums';
import { Downloads } from './downloads';
import { findDirectory, removeEntry, removeFile } from './private_files';
import { ResultRecords } from './result_records';
import { readingLockName, RESULTS_DIRECTORY, sessionId } from './session';
import { holdSession, replaceTabSession, withDeadSession } from './sessions';
import { canWriteFiles } from './storage_probe';

/** Timers of a day and more are not exact, and those of a month end at once. */
const LONGEST_TIMER_MS = 60 * 60 * 1000;

/** Results in the origin private file system, or in memory where the browser has none. */
export async function createResultStore(): Promise<ResultStore> {
  try {
    // All of these are missing on pages that came over plain http, whatever the types say.
    const root = await navigator.storage.getDirectory();
    await holdSession(navigator.locks, sessionId);
    if (!(await canWriteFiles())) return memoryStore;
    return new PrivateFileStore({
      root,
      locks: navigator.locks,
      records: new ResultRecords(localStorage),
      downloads: new Downloads(localStorage, () => Date.now()),
      session: sessionId,
      previousSession: replaceTabSession(sessionStorage, sessionId),
      now: () => Date.now(),
      estimate: () => navigator.storage.estimate(),
    });
  } catch {
    return memoryStore;
  }
}

/** Of a record of an earlier build, or of a part whose sum nobody counted. */
const checksums = new Checksums();

const memoryStore: ResultStore = {
  persistent: false,
  sweep: () => Promise.resolve([]),
  keep: () => undefined,
  open: (result) => Promise.resolve(result).then(blobInMemory),
  reading: (result, act) => Promise.resolve(result).then(blobInMemory).then(act),
  crc32: (result) => Promise.resolve(result).then(blobInMemory).then((content) => checksums.of(content)),
  delete: () => Promise.resolve(),
  usage: () => Promise.resolve({ usedBytes: 0, availableBytes: null }),
};

function blobInMemory(result: StoredResult): Blob {
  if (result.where === 'memory') return result.blob;
  throw new Error('there is no private file system');
}

export interface StoreParts {
  readonly root: FileSystemDirectoryHandle;
  readonly locks: LockManager;
  readonly records: ResultRecords;
  readonly downloads: Downloads;
  readonly session: string;
  /** This tab's before it was reloaded. */
  readonly previousSession: string | null;
  now(): number;
  estimate(): Promise<StorageEstimate>;
}

/**
 * `unreel/<session>/<file>.mp3`. A session is one load of the page; its folder belongs to it as long as it lives. Then the first
 * page that comes along sorts out what is in it.
 */
export class PrivateFileStore implements ResultStore {
  readonly persistent = true;
  readonly #parts: StoreParts;
  /** Of the results that this page knows, by id. Nothing is asked of the file system: with many results that took longer than the jobs. */
  readonly #bytes = new Map<string, number>();
  #usedBytes = 0;

  constructor(parts: StoreParts) {
    this.#parts = parts;
  }

  async sweep(retention: Retention): Promise<readonly ResultRecord[]> {
    const { records, downloads, session } = this.#parts;
    downloads.forgetEnded();
    const results = await this.#results();
    const sessions = results ? await namesOf(results) : [];
    for (const { id, result } of records.all()) {
      if (!sessions.includes(result.directory[1] ?? '')) records.forget(id);
    }
    const others = sessions.filter((name) => name !== session);
    const kept = await Promise.all(others.map((name) => (results ? this.#sweepSession(results, name, retention) : [])));
    const leftovers = kept.flat().sort((a, b) => a.finishedAt - b.finishedAt);
    for (const { id, result } of leftovers) this.#count(id, result.bytes);
    return leftovers;
  }

  keep(record: ResultRecord): void {
    this.#count(record.id, record.result.bytes);
    this.#parts.records.keep(record);
  }

  async open(result: StoredResult, readingBytes = result.bytes): Promise<Blob> {
    if (result.where === 'memory') return result.blob;
    const directory = await findDirectory(this.#parts.root, result.directory);
    const file = await (await directory.getFileHandle(result.name)).getFile();
    if (readingBytes > 0) this.#parts.downloads.began(result, readingBytes);
    return file;
  }

  async reading<Value>(result: StoredResult, act: (content: Blob) => Promise<Value>): Promise<Value> {
    if (result.where === 'memory') return act(result.blob);
    return await this.#parts.locks.request(readingLockName(result), { mode: 'shared' }, async () => act(await this.open(result, 0)));
  }

  crc32(result: StoredResult): Promise<number> {
    return this.reading(result, (content) => checksums.of(content));
  }

  async delete(id: string, result: StoredResult): Promise<void> {
    this.#parts.records.forget(id);
    if (result.where === 'opfs') await this.#removeWhenRead(result, id);
    else this.#count(id, 0);
  }

  /** Until it is removed it takes space, `id` tells whose. */
  async #removeWhenRead(file: OutputPath, id?: string): Promise<void> {
    const { root, downloads, locks } = this.#parts;
    const wait = downloads.timeLeft(file);
    if (wait > 0) {
      // It may have been saved once more by then. Where the page is gone before, the next one sweeps.
      setTimeout(() => void this.#removeWhenRead(file, id).catch(() => undefined), Math.min(wait, LONGEST_TIMER_MS));
      return;
    }
    await locks.request(readingLockName(file), () => removeFile(root, file));
    downloads.forget(file);
    if (id !== undefined) this.#count(id, 0);
  }

  async usage(): Promise<{ readonly usedBytes: number; readonly availableBytes: number | null }> {
    const { quota, usage } = await this.#parts.estimate().catch((): StorageEstimate => ({}));
    const availableBytes = quota === undefined || usage === undefined ? null : Math.max(quota - usage, 0);
    return { usedBytes: this.#usedBytes, availableBytes };
  }

  #count(id: string, bytes: number): void {
    this.#usedBytes += bytes - (this.#bytes.get(id) ?? 0);
    if (bytes > 0) this.#bytes.set(id, bytes);
    else this.#bytes.delete(id);
  }

  /** Not there before the first result. */
  async #results(): Promise<FileSystemDirectoryHandle | null> {
    try {
      return await this.#parts.root.getDirectoryHandle(RESULTS_DIRECTORY);
    } catch {
      return null;
    }
  }

  /** Resolves when it is clear what stays; the rest may take a moment to be deleted, and the next visit tries again. */
  #sweepSession(results: FileSystemDirectoryHandle, session: string, retention: Retention): Promise<readonly ResultRecord[]> {
    const { locks, previousSession } = this.#parts;
    return new Promise((resolve) => {
      withDeadSession(locks, session, session === previousSession, async () => {
        const directory = await results.getDirectoryHandle(session);
        const kept = await this.#keptIn(directory, session, retention);
        resolve(kept);
        const keptNames = new Set(kept.map(({ result }) => result.name));
        const others = (await namesOf(directory)).filter((name) => !keptNames.has(name));
        const files = others.map((name): OutputPath => ({ directory: [RESULTS_DIRECTORY, session], name }));
        await Promise.all(files.map((file) => this.#removeWhenRead(file)));
        if ((await namesOf(directory)).length === 0) await removeEntry(results, session);
      })
        .catch(() => undefined)
        .finally(() => resolve([]));
    });
  }

  async #keptIn(directory: FileSystemDirectoryHandle, session: string, retention: Retention): Promise<readonly ResultRecord[]> {
    const { records, now } = this.#parts;
    const kept: ResultRecord[] = [];
    for (const record of records.all()) {
      if (record.result.directory[1] !== session) continue;
      const { bytes } = record.result;
      const size = expiryOf({ ...record, bytes }, retention) > now() ? await sizeOfFile(directory, record.result.name) : null;
      if (size === bytes) kept.push(record);
      else records.forget(record.id);
    }
    return kept;
  }
}

async function namesOf(directory: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of directory.keys()) names.push(name);
  return names;
}

async function sizeOfFile(directory: FileSystemDirectoryHandle, name: string): Promise<number | null> {
  try {
    return (await (await directory.getFileHandle(name)).getFile()).size;
  } catch {
    return null;
  }
}
