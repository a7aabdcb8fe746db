/** What the page keeps in IndexedDB. A version is only ever added to: pages of an older build may have it open, or open it later. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** Whatever is read may be another version's: it is looked at field by field. */
export interface StoreSchema extends DBSchema {
  /** Which list a page has: `{order}`, the ids of its jobs, by the page's session. */
  visits: { key: string; value: unknown };
  /** By their ids, of all visits. */
  jobs: { key: string; value: unknown };
  /** Of the jobs' files, by the ids of the jobs, or of those that were joined. */
  handles: { key: string; value: unknown };
  /** By keys of their own, as several jobs may have one. */
  covers: { key: string; value: unknown };
  /** By their ids. */
  results: { key: string; value: unknown };
}

export type StoreDatabase = IDBPDatabase<StoreSchema>;

const NAME = 'unreel';
const VERSION = 1;
const STORES = ['visits', 'jobs', 'handles', 'covers', 'results'] as const;

/** `null` where the browser keeps nothing, or not in this window. */
export async function openStoreDatabase(): Promise<StoreDatabase | null> {
  try {
    return await openDB<StoreSchema>(NAME, VERSION, {
      upgrade(database) {
        for (const store of STORES) if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
      },
      // A later build needs another version: it is not kept waiting by a tab that goes on with this one.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
  } catch {
    return null;
  }
}

/** All of a store, some at a time, so that the page is never busy for long. */
export async function eachOf(
  database: StoreDatabase,
  store: (typeof STORES)[number],
  take: (key: string, value: unknown) => void,
): Promise<void> {
  const AT_A_TIME = 200;
  let range: IDBKeyRange | null = null;
  for (;;) {
    const transaction = database.transaction(store);
    const [keys, values]: [string[], unknown[]] = await Promise.all([transaction.store.getAllKeys(range, AT_A_TIME), transaction.store.getAll(range, AT_A_TIME)]);
    keys.forEach((key, index) => take(key, values[index]));
    const last = keys.at(-1);
    if (last === undefined || keys.length < AT_A_TIME) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}
