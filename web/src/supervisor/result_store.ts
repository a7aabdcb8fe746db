import type { ResultRecord, ResultStore, StoredResult } from '../shared/converter';
import type { OutputPath } from '../shared/protocol';
import { grouped } from '../shared/grouped';
import { expiryOf, type Retention } from '../shared/retention';
import { Checksums } from './checksums';
import { Downloads } from './downloads';
import { leftBehind } from './partial_files';
import { findDirectory, removeEntry, removeFile } from './private_files';
import type { KeptRecord, Records } from './result_records';
import { readingLockName, RESULTS_DIRECTORY } from './session';
import { withDeadSession, type OwnSession } from './sessions';
import { canWriteFiles } from './storage_probe';

/** Timers of a day and more are not exact, and those of a month end at once. */
const LONGEST_TIMER_MS = 60 * 60 * 1000;

/** Of ten thousand results, so many at a time: each answer takes the browser's other processes a while. */
const LOOKED_AT_AT_ONCE = 64;

export interface Remembered {
  readonly records: Records;
  /** Jobs of all lists, this page's or not, which may go on where they stopped. */
  wantedJobs(): Promise<ReadonlySet<string>>;
}

/** What counts in a session's folder. */
interface Sweep {
  readonly records: readonly KeptRecord[];
  readonly wanted: ReadonlySet<string>;
  readonly retention: Retention;
}

/** Results in the origin private file system, or in memory where the browser has none. */
export async function createResultStore(session: OwnSession, remembered: Promise<Remembered>): Promise<ResultStore> {
  try {
    // All of these are missing on pages that came over plain http, whatever the types say.
    const root = await navigator.storage.getDirectory();
    await session.held;
    if (!(await canWriteFiles())) return memoryStore;
    return new PrivateFileStore({
      root,
      locks: navigator.locks,
      ...(await remembered),
      downloads: new Downloads(localStorage, () => Date.now()),
      session: session.id,
      previousSession: session.previous,
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
  withdraw: () => undefined,
  partialOf: () => null,
  discardPartial: () => Promise.resolve(),
  usage: () => Promise.resolve({ usedBytes: 0, availableBytes: null }),
};

function blobInMemory(result: StoredResult): Blob {
  if (result.where === 'memory') return result.blob;
  throw new Error('there is no private file system');
}

export interface StoreParts extends Remembered {
  readonly root: FileSystemDirectoryHandle;
  readonly locks: LockManager;
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
  /** What gone pages did not finish, by jobs: the files of each, its journal among them. */
  readonly #partials = new Map<string, readonly OutputPath[]>();

  constructor(parts: StoreParts) {
    this.#parts = parts;
  }

  async sweep(retention: Retention): Promise<readonly ResultRecord[]> {
    const { records, downloads, session, wantedJobs } = this.#parts;
    downloads.forgetEnded();
    const results = await this.#results();
    const sessions = results ? await namesOf(results) : [];
    const all = grouped(await this.#withoutRemoved(await records.all()), ({ result }) => result.directory[1] ?? '');
    for (const [name, gone] of all) {
      if (!sessions.includes(name)) for (const { id } of gone) records.forget(id);
    }
    const wanted = await wantedJobs();
    const others = sessions.filter((name) => name !== session);
    const sweepOne = (results: FileSystemDirectoryHandle, name: string): Promise<readonly ResultRecord[]> =>
      this.#sweepSession(results, name, { records: all.get(name) ?? [], wanted, retention });
    const kept = await Promise.all(others.map((name) => (results ? sweepOne(results, name) : [])));
    const leftovers = kept.flat().sort((a, b) => a.finishedAt - b.finishedAt);
    for (const { id, result } of leftovers) this.#count(id, result.bytes);
    return leftovers;
  }

  partialOf(id: string): OutputPath | null {
    const [first] = this.#partials.get(id) ?? [];
    return first ? { directory: first.directory, name: `${id}.mp3` } : null;
  }

  async discardPartial(id: string): Promise<void> {
    const files = this.#partials.get(id) ?? [];
    this.#partials.delete(id);
    for (const file of files) await removeFile(this.#parts.root, file);
  }

  keep(record: ResultRecord): void {
    this.#count(record.id, record.result.bytes);
    this.#parts.records.keep([record]);
  }

  withdraw(records: readonly ResultRecord[]): void {
    const { session } = this.#parts;
    this.#parts.records.keep(records.map((record) => ({ ...record, withdrawnBy: session })));
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

  /** What a page that is gone removed is forgotten. */
  async #withoutRemoved(all: readonly KeptRecord[]): Promise<readonly KeptRecord[]> {
    const { locks, records, session, previousSession } = this.#parts;
    const gone = new Set<string>();
    const removers = new Set(all.flatMap(({ withdrawnBy = session }) => (withdrawnBy === session ? [] : [withdrawnBy])));
    for (const remover of removers) {
      await withDeadSession(locks, remover, remover === previousSession, () => Promise.resolve(void gone.add(remover)));
    }
    return all.filter(({ id, withdrawnBy }) => {
      const isRemoved = withdrawnBy !== undefined && gone.has(withdrawnBy);
      if (isRemoved) records.forget(id);
      return !isRemoved;
    });
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
  #sweepSession(results: FileSystemDirectoryHandle, session: string, { records, wanted, retention }: Sweep): Promise<readonly ResultRecord[]> {
    const { locks, previousSession } = this.#parts;
    return new Promise((resolve) => {
      withDeadSession(locks, session, session === previousSession, async () => {
        const directory = await results.getDirectoryHandle(session);
        const kept = await this.#keptIn(directory, records, retention);
        const names = await namesOf(directory);
        const unfinished = this.#unfinished(session, names, wanted);
        resolve(kept.filter(({ withdrawnBy }) => withdrawnBy === undefined));
        const keptNames = new Set([...kept.map(({ result }) => result.name), ...unfinished]);
        const others = names.filter((name) => !keptNames.has(name));
        const files = others.map((name): OutputPath => ({ directory: [RESULTS_DIRECTORY, session], name }));
        await Promise.all(files.map((file) => this.#removeWhenRead(file)));
        if ((await namesOf(directory)).length === 0) await removeEntry(results, session);
      })
        .catch(() => undefined)
        .finally(() => resolve([]));
    });
  }

  /** Names of files that a job needs to go on where it stopped. */
  #unfinished(session: string, names: readonly string[], wanted: ReadonlySet<string>): readonly string[] {
    const directory = [RESULTS_DIRECTORY, session];
    const outputs = names.map((name) => ({ name, left: leftBehind(name) }));
    const goOn = new Set(outputs.flatMap(({ left }) => (left?.isJournal && wanted.has(left.job) ? [left.job] : [])));
    const unfinished = outputs.flatMap(({ name, left }) => (left && goOn.has(left.job) ? [{ name, job: left.job }] : []));
    for (const [job, files] of grouped(unfinished, ({ job }) => job)) this.#partials.set(job, files.map(({ name }) => ({ directory, name })));
    return unfinished.map(({ name }) => name);
  }

  async #keptIn(directory: FileSystemDirectoryHandle, records: readonly KeptRecord[], retention: Retention): Promise<readonly KeptRecord[]> {
    const { now } = this.#parts;
    const kept: KeptRecord[] = [];
    const look = async (record: KeptRecord): Promise<boolean> => {
      const { name, bytes } = record.result;
      return expiryOf({ ...record, bytes }, retention) > now() && (await sizeOfFile(directory, name)) === bytes;
    };
    for (let start = 0; start < records.length; start += LOOKED_AT_AT_ONCE) {
      const some = records.slice(start, start + LOOKED_AT_AT_ONCE);
      const areWhole = await Promise.all(some.map(look));
      for (const [index, record] of some.entries()) {
        if (areWhole[index]) kept.push(record);
        else this.#parts.records.forget(record.id);
      }
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
