/** Pages that keep their lists in one database, as tabs of a browser do. */
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, vi } from 'vitest';
import { plainFile } from '../../../web/src/queue/added_file';
import { EMPTY_QUEUE, reduceQueue, type Queue } from '../../../web/src/queue/queue';
import type { QueueEvent } from '../../../web/src/queue/queue_event';
import { openStoreDatabase, type StoreDatabase } from '../../../web/src/store/database';
import { DatabaseArchive } from '../../../web/src/store/database_archive';
import { file } from '../../fakes/samples';

export let database: StoreDatabase;
/** Sessions of pages that live. */
export let alive: Set<string>;

/** A page with its list. */
export class TestPage {
  readonly archive: DatabaseArchive;
  queue: Queue = EMPTY_QUEUE;

  constructor(readonly session: string) {
    alive.add(session);
    const whenGone = async (other: string, act: () => Promise<void>): Promise<void> => (alive.has(other) ? undefined : act());
    this.archive = new DatabaseArchive({ database, session, whenGone });
  }

  apply(...events: QueueEvent[]): void {
    for (const event of events) this.queue = reduceQueue(this.queue, event);
  }

  add(...ids: string[]): void {
    this.apply({ type: 'added', files: ids.map((id) => ({ id, ...plainFile(file(`${id}.mp4`)) })) });
  }

  async open(): Promise<this> {
    this.apply({ type: 'revived', ...(await this.archive.take()) });
    return this;
  }

  save(atOnce = false): Promise<void> {
    return this.archive.save(this.queue.jobs, atOnce);
  }

  close(): void {
    alive.delete(this.session);
  }

  get ids(): readonly string[] {
    return this.queue.jobs.map(({ id }) => id);
  }
}

/** A new database for each test of the file that calls this. */
export function useDatabase(): void {
  beforeEach(async () => {
    alive = new Set();
    const opened = await openStoreDatabase();
    if (!opened) throw new Error('there is no database');
    database = opened;
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    database.close();
    await deleteDB('unreel');
  });
}

export async function pageWith(session: string, ...ids: string[]): Promise<TestPage> {
  const page = await new TestPage(session).open();
  page.add(...ids);
  await page.save();
  return page;
}
