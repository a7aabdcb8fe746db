import type { ResultRecord, ResultStore, StoredResult } from '../shared/converter';
import { RESULT_RETENTION_MS } from '../shared/retention';
import { findDirectory, removeEntry, removeFile } from './private_files';
import { ResultRecords } from './result_records';
import { RESULTS_DIRECTORY, sessionId } from './session';
import { holdSession, replaceTabSession, withDeadSession } from './sessions';
import { canWriteFiles } from './storage_probe';

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
      session: sessionId,
      previousSession: replaceTabSession(sessionStorage, sessionId),
      now: () => Date.now(),
      estimate: () => navigator.storage.estimate(),
    });
  } catch {
    return memoryStore;
  }
}

const memoryStore: ResultStore = {
  persistent: false,
  sweep: () => Promise.resolve([]),
  keep: () => undefined,
  open: (result) =>
    result.where === 'memory' ? Promise.resolve(result.blob) : Promise.reject(new Error('there is no private file system')),
  delete: () => Promise.resolve(),
  usage: () => Promise.resolve({ usedBytes: 0, availableBytes: null }),
};

export interface StoreParts {
  readonly root: FileSystemDirectoryHandle;
  readonly locks: LockManager;
  readonly records: ResultRecords;
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

  constructor(parts: StoreParts) {
    this.#parts = parts;
  }

  async sweep(): Promise<readonly ResultRecord[]> {
    const { records, session } = this.#parts;
    const results = await this.#results();
    const sessions = results ? await namesOf(results) : [];
    for (const { id, result } of records.all()) {
      if (!sessions.includes(result.directory[1] ?? '')) records.forget(id);
    }
    const others = sessions.filter((name) => name !== session);
    const kept = await Promise.all(others.map((name) => (results ? this.#sweepSession(results, name) : [])));
    return kept.flat().sort((a, b) => a.finishedAt - b.finishedAt);
  }

  keep(record: ResultRecord): void {
    this.#parts.records.keep(record);
  }

  async open(result: StoredResult): Promise<Blob> {
    if (result.where === 'memory') return result.blob;
    const directory = await findDirectory(this.#parts.root, result.directory);
    return (await directory.getFileHandle(result.name)).getFile();
  }

  async delete(id: string, result: StoredResult): Promise<void> {
    this.#parts.records.forget(id);
    if (result.where === 'opfs') await removeFile(this.#parts.root, result);
  }

  async usage(): Promise<{ readonly usedBytes: number; readonly availableBytes: number | null }> {
    const { quota, usage } = await this.#parts.estimate().catch((): StorageEstimate => ({}));
    const availableBytes = quota === undefined || usage === undefined ? null : Math.max(quota - usage, 0);
    const results = await this.#results();
    return { usedBytes: results ? await sizeOf(results) : 0, availableBytes };
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
  #sweepSession(results: FileSystemDirectoryHandle, session: string): Promise<readonly ResultRecord[]> {
    const { locks, previousSession } = this.#parts;
    return new Promise((resolve) => {
      withDeadSession(locks, session, session === previousSession, async () => {
        const directory = await results.getDirectoryHandle(session);
        const kept = await this.#keptIn(directory, session);
        resolve(kept);
        await removeAllBut(kept, directory);
        if (kept.length === 0) await removeEntry(results, session);
      })
        .catch(() => undefined)
        .finally(() => resolve([]));
    });
  }

  async #keptIn(directory: FileSystemDirectoryHandle, session: string): Promise<readonly ResultRecord[]> {
    const { records, now } = this.#parts;
    const oldest = now() - RESULT_RETENTION_MS;
    const kept: ResultRecord[] = [];
    for (const record of records.all()) {
      if (record.result.directory[1] !== session) continue;
      const size = record.finishedAt > oldest ? await sizeOfFile(directory, record.result.name) : null;
      if (size === record.result.bytes) kept.push(record);
      else records.forget(record.id);
    }
    return kept;
  }
}

async function removeAllBut(kept: readonly ResultRecord[], directory: FileSystemDirectoryHandle): Promise<void> {
  const keptNames = new Set(kept.map(({ result }) => result.name));
  const others = (await namesOf(directory)).filter((name) => !keptNames.has(name));
  await Promise.all(others.map((name) => removeEntry(directory, name)));
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

async function sizeOf(directory: FileSystemDirectoryHandle): Promise<number> {
  let bytes = 0;
  for await (const [name, handle] of directory.entries()) {
    bytes += handle.kind === 'directory' ? await sizeOf(handle as FileSystemDirectoryHandle) : ((await sizeOfFile(directory, name)) ?? 0);
  }
  return bytes;
}
