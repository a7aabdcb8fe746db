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
