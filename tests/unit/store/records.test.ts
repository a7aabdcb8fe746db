import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ResultRecord } from '../../../web/src/shared/converter';
import { openStoreDatabase, type StoreDatabase } from '../../../web/src/store/database';
import { DatabaseRecords } from '../../../web/src/store/database_records';
import { LocalRecords } from '../../../web/src/supervisor/result_records';
import { FakeStorage } from '../../fakes/fake_private_files';
import { summary } from '../../fakes/samples';

let database: StoreDatabase;
let storage: FakeStorage;
let records: DatabaseRecords;

const record = (id: string, finishedAt: number): ResultRecord => ({
  id,
  fileName: `${id}.mp3`,
  folder: 'Album',
  result: { where: 'opfs', directory: ['unreel', 's'], name: `${id}-1.mp3`, bytes: 5 },
  summary: summary(),
  finishedAt,
  savedAt: null,
  verified: null,
  origin: null,
});

beforeEach(async () => {
  const opened = await openStoreDatabase();
  if (!opened) throw new Error('there is no database');
  database = opened;
  storage = new FakeStorage();
  records = new DatabaseRecords(database, new LocalRecords(storage.asStorage()));
});

afterEach(async () => {
  vi.restoreAllMocks();
  database.close();
  await deleteDB('unreel');
});

test('are there for the next page, oldest first, until they are forgotten', async () => {
  records.keep([record('b', 2)]);
  records.keep([record('a', 1)]);
  records.keep([{ ...record('a', 1), fileName: 'renamed.mp3' }]);
  expect(await records.all()).toEqual([{ ...record('a', 1), fileName: 'renamed.mp3' }, record('b', 2)]);
  records.forget('a');
  expect(await records.all()).toEqual([record('b', 2)]);
});

test('for which the database has no room are kept elsewhere, in their latest form, until it has', async () => {
  records.keep([record('a', 1)]);
  vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
    this.abort();
  });
  records.keep([record('b', 2), { ...record('a', 1), fileName: 'renamed.mp3' }]);
  await vi.waitFor(() => expect(Object.keys(storage)).toHaveLength(2));
  vi.restoreAllMocks();
  // There still is none when the next page opens.
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const next = new DatabaseRecords(database, new LocalRecords(storage.asStorage()));
  expect(await next.all()).toEqual([{ ...record('a', 1), fileName: 'renamed.mp3' }, record('b', 2)]);
  put.mockRestore();
  next.forget('b');
  expect(await next.all()).toEqual([{ ...record('a', 1), fileName: 'renamed.mp3' }]);
  expect(Object.keys(storage)).toEqual([]);
});

test('for which there was no room once are not kept elsewhere any longer than that', async () => {
  vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
    this.abort();
  });
  records.keep([record('a', 1)]);
  await vi.waitFor(() => expect(Object.keys(storage)).toHaveLength(1));
  vi.restoreAllMocks();
  records.keep([{ ...record('a', 1), savedAt: 5 }]);
  await vi.waitFor(() => expect(Object.keys(storage)).toEqual([]));
  expect(await records.all()).toEqual([{ ...record('a', 1), savedAt: 5 }]);
});

test('that an earlier build kept in the local storage move over once', async () => {
  new LocalRecords(storage.asStorage()).keep([record('old', 1)]);
  records.keep([record('new', 2)]);
  expect(await records.all()).toEqual([record('old', 1), record('new', 2)]);
  expect(Object.keys(storage)).toEqual([]);
  expect(await records.all()).toHaveLength(2);
});

test('more than are read at a time are all there', async () => {
  for (let index = 0; index < 450; index += 1) records.keep([record(`${index}`, index)]);
  expect((await records.all()).map(({ finishedAt }) => finishedAt)).toEqual(Array.from({ length: 450 }, (_, index) => index));
});

test('that are none are deleted', async () => {
  await database.put('results', { id: 'x' }, 'x');
  await database.put('results', record('a', 1), 'b');
  expect(await records.all()).toEqual([]);
  await vi.waitFor(async () => expect(await database.count('results')).toBe(0));
});
