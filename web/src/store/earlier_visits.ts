/** What pages that are gone left behind. */
import { isObject } from '../recipe/json';
import type { MissingJob } from '../queue/job';
import { coversOf, handlesOf } from '../queue/stored_job';
import { readStoredJob } from '../queue/read_stored_job';
import { eachOf, type StoreDatabase } from './database';

export interface FoundVisit {
  readonly jobs: readonly MissingJob[];
  readonly covers: ReadonlyMap<string, Blob>;
  /** Keys of what belongs to no job that could be read. */
  readonly stray: { readonly jobs: readonly string[]; readonly handles: readonly string[]; readonly covers: readonly string[] };
}

/** This page's order of jobs, with the other one's behind; all at once, so that two pages cannot both have it. */
export async function inheritedOrder(database: StoreDatabase, session: string, other: string): Promise<readonly string[]> {
  const transaction = database.transaction('visits', 'readwrite');
  const { store } = transaction;
  const [own, inherited] = await Promise.all([store.get(session), store.get(other)]);
  const order = [...new Set([...orderIn(own), ...orderIn(inherited)])];
  await Promise.all([store.put({ order }, session), store.delete(other), transaction.done]);
  return order;
}

function orderIn(visit: unknown): readonly string[] {
  const order = isObject(visit) ? visit['order'] : undefined;
  return Array.isArray(order) ? order.filter((id): id is string => typeof id === 'string') : [];
}

export async function visitOf(database: StoreDatabase, order: readonly string[]): Promise<FoundVisit> {
  const wanted = new Set(order);
  const handles = new Map<string, FileSystemFileHandle>();
  const covers = new Map<string, Blob>();
  const jobs = new Map<string, MissingJob>();
  const stray: string[] = [];
  await eachOf(database, 'handles', (key, value) => isHandle(value) && handles.set(key, value));
  await eachOf(database, 'covers', (key, value) => value instanceof Blob && covers.set(key, value));
  await eachOf(database, 'jobs', (key, value) => {
    const job = wanted.has(key) ? readStoredJob(value, { handles, covers }) : null;
    if (job?.id === key) jobs.set(key, job);
    else stray.push(key);
  });
  const found = order.flatMap((id) => jobs.get(id) ?? []);
  const usedHandles = new Set(found.flatMap(handlesOf).map(({ id }) => id));
  const usedCovers = new Set(found.flatMap(coversOf));
  return {
    jobs: found,
    covers: new Map([...covers].filter(([, cover]) => usedCovers.has(cover))),
    stray: {
      jobs: stray,
      handles: [...handles.keys()].filter((id) => !usedHandles.has(id)),
      covers: [...covers].flatMap(([key, cover]) => (usedCovers.has(cover) ? [] : [key])),
    },
  };
}

export async function tidy(database: StoreDatabase, { stray }: FoundVisit): Promise<void> {
  const stores = ['jobs', 'handles', 'covers'] as const;
  if (stores.every((store) => stray[store].length === 0)) return;
  const transaction = database.transaction(stores, 'readwrite');
  const deletions = stores.flatMap((store) => stray[store].map((key) => transaction.objectStore(store).delete(key)));
  await Promise.all([...deletions, transaction.done]);
}

/** Anything could be there; whoever uses it finds out what it can do. */
function isHandle(value: unknown): value is FileSystemFileHandle {
  return isObject(value) && value['kind'] === 'file' && 'getFile' in value;
}
