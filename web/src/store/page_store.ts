/** All that is kept from visit to visit but the MP3s themselves. */
import { NOTHING_KEPT, type JobArchive } from '../queue/archive';
import { LocalRecords, type Records } from '../supervisor/result_records';
import { withDeadSession, type OwnSession } from '../supervisor/sessions';
import { openStoreDatabase } from './database';
import { DatabaseArchive, type ArchiveParts } from './database_archive';
import { DatabaseRecords } from './database_records';
import { LivePages } from './live_pages';

export interface PageStore {
  readonly archive: JobArchive;
  readonly records: Records;
  /** Ids of the jobs of all lists, whichever page has them. */
  wantedJobs(): Promise<ReadonlySet<string>>;
}

/** Never rejects. */
export async function openPageStore(session: OwnSession): Promise<PageStore> {
  const whenGone = await createWhenGone(session);
  const database = await openStoreDatabase();
  const local = localRecords();
  if (!database) return { archive: NOTHING_KEPT, records: local, wantedJobs: () => Promise.resolve(new Set()) };
  return {
    archive: new DatabaseArchive({ database, session: session.id, whenGone }),
    records: new DatabaseRecords(database, local),
    wantedJobs: async () => new Set(await database.getAllKeys('jobs')),
  };
}

async function createWhenGone({ id, previous, held }: OwnSession): Promise<WhenGone> {
  try {
    await held;
    return (session, act) => withDeadSession(navigator.locks, session, session === previous, act);
  } catch {
    // Plain http has no locks: pages ask each other.
    const pages = new LivePages(id);
    return async (session, act) => ((await pages.has(session)) ? undefined : act());
  }
}

type WhenGone = ArchiveParts['whenGone'];

/** Where even that is forbidden, nothing is remembered. */
function localRecords(): Records {
  try {
    return new LocalRecords(localStorage);
  } catch {
    return { all: () => Promise.resolve([]), keep: () => undefined, forget: () => undefined };
  }
}
