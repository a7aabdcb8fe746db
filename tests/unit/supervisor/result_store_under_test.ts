/** A store of results, on files and memories that are pretended. */
import type { ResultRecord } from '../../../web/src/shared/converter';
import { Downloads } from '../../../web/src/supervisor/downloads';
import { LocalRecords } from '../../../web/src/supervisor/result_records';
import { PrivateFileStore } from '../../../web/src/supervisor/result_store';
import { FakeDirectory, FakeLocks, FakeStorage } from '../../fakes/fake_private_files';
import { summary } from '../../fakes/samples';

export const NOW = 1_800_000_000_000;

export class StoreUnderTest {
  readonly root = new FakeDirectory();
  readonly locks = new FakeLocks();
  readonly storage = new FakeStorage();
  /** Jobs that may go on. */
  wanted: ReadonlySet<string> = new Set();

  storeOf(session: string, previousSession: string | null = null): PrivateFileStore {
    return new PrivateFileStore({
      root: this.root.asHandle(),
      locks: this.locks.asLocks(),
      records: new LocalRecords(this.storage.asStorage()),
      wantedJobs: () => Promise.resolve(this.wanted),
      downloads: new Downloads(this.storage.asStorage(), () => Date.now()),
      session,
      previousSession,
      now: () => NOW,
      estimate: () => Promise.resolve({ usage: 3000, quota: 10_000 }),
    });
  }
}

export function record(changes: { id?: string; session?: string; finishedAt?: number; savedAt?: number | null; bytes?: number } = {}): ResultRecord {
  const { id = 'a', session = 'old', finishedAt = NOW - 1000, savedAt = null, bytes = 1000 } = changes;
  return {
    id,
    fileName: `${id}.mp3`,
    folder: '',
    result: { where: 'opfs', directory: ['unreel', session], name: `${id}-1.mp3`, bytes },
    summary: summary(),
    finishedAt,
    savedAt,
    verified: null,
    origin: null,
  };
}
