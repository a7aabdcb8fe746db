import { beforeEach, describe, expect, test, vi } from 'vitest';
import { savedRetentionMs, type Retention } from '../../../web/src/shared/retention';
import { LocalRecords } from '../../../web/src/supervisor/result_records';
import type { PrivateFileStore } from '../../../web/src/supervisor/result_store';
import { FakeDirectory, type FakeStorage } from '../../fakes/fake_private_files';
import { NOW, record, StoreUnderTest } from './result_store_under_test';

const DAY_MS = 24 * 60 * 60 * 1000;

let under: StoreUnderTest;
let root: FakeDirectory;
let results: FakeDirectory;
let storage: FakeStorage;
let store: PrivateFileStore;

beforeEach(() => {
  under = new StoreUnderTest();
  ({ root, storage } = under);
  results = root.addDirectory('unreel');
  store = under.storeOf('own');
});

describe('sweeping', () => {
  test('there may be nothing at all', async () => {
    expect(await new StoreUnderTest().storeOf('own').sweep('saved')).toEqual([]);
  });

  test('keeps finished results, and deletes what was left half-done', async () => {
    const old = results.addDirectory('old');
    old.addFile('a-1.mp3');
    old.addFile('b-2.mp3');
    store.keep(record());
    expect(await store.sweep('saved')).toEqual([record()]);
    await vi.waitFor(() => expect(root.list()).toEqual(['unreel/', 'unreel/old/', 'unreel/old/a-1.mp3']));
  });

  test('what a job of any page can go on with stays, and whoever has it finds it', async () => {
    const old = results.addDirectory('old');
    for (const name of ['a.journal', 'a-3.mp3', 'a-3.p2.mp3', 'b.journal', 'b-4.mp3', 'c-5.mp3', 'a.1.journal']) old.addFile(name);
    under.wanted = new Set(['a', 'c']);
    expect(await store.sweep('saved')).toEqual([]);
    expect(store.partialOf('a')).toEqual({ directory: ['unreel', 'old'], name: 'a.mp3' });
    expect(store.partialOf('b')).toBeNull();
    // Nothing says how far it came.
    expect(store.partialOf('c')).toBeNull();
    await vi.waitFor(() => expect(root.list()).toEqual(['unreel/', 'unreel/old/', 'unreel/old/a.journal', 'unreel/old/a-3.mp3', 'unreel/old/a-3.p2.mp3']));
  });

  test('what an earlier page left of a job is deleted with it, and nothing else is', async () => {
    const old = results.addDirectory('old');
    for (const name of ['a.journal', 'a-3.mp3', 'a-3.p2.mp3', 'b.journal', 'b-4.mp3']) old.addFile(name);
    under.wanted = new Set(['a', 'b']);
    await store.sweep('saved');
    await store.discardPartial('a');
    await store.discardPartial('never');
    expect(root.list()).toEqual(['unreel/', 'unreel/old/', 'unreel/old/b.journal', 'unreel/old/b-4.mp3']);
    expect(store.partialOf('a')).toBeNull();
    expect(store.partialOf('b')).not.toBeNull();
  });

  describe('what was removed while it could be had back', () => {
    beforeEach(async () => {
      for (const name of ['a-1.mp3', 'b-1.mp3']) (results.addDirectory(`of ${name[0]}`)).addFile(name);
      store.keep(record({ id: 'a', session: 'of a' }));
      store.keep(record({ id: 'b', session: 'of b' }));
      expect(await store.sweep('saved')).toHaveLength(2);
      store.withdraw([record({ id: 'a', session: 'of a' })]);
    });

    test('is not found by another page, which leaves it as long as the one lives that may have it back', async () => {
      under.locks.held.add('unreel-session-own');
      expect((await under.storeOf('other').sweep('saved')).map(({ id }) => id)).toEqual(['b']);
      expect(root.list()).toContain('unreel/of a/a-1.mp3');
      store.keep(record({ id: 'a', session: 'of a' }));
      expect(await under.storeOf('third').sweep('saved')).toContainEqual(record({ id: 'a', session: 'of a' }));
    });

    test('is gone for good once that page is', async () => {
      expect((await under.storeOf('other', 'own').sweep('saved')).map(({ id }) => id)).toEqual(['b']);
      await vi.waitFor(() => expect(root.list()).toEqual(['unreel/', 'unreel/of b/', 'unreel/of b/b-1.mp3']));
      expect(Object.keys(storage)).toEqual(['unreel.result.b']);
    });
  });

  test('deletes results after their time, and folders that are empty then', async () => {
    results.addDirectory('old').addFile('a-1.mp3');
    store.keep(record({ finishedAt: NOW - DAY_MS }));
    expect(await store.sweep('saved')).toEqual([]);
    await vi.waitFor(() => expect(root.list()).toEqual(['unreel/']));
    expect(Object.keys(storage)).toEqual([]);
  });

  test.each<[Retention, number, number | null, boolean]>([
    ['saved', NOW - 1000, NOW - savedRetentionMs(1000), false],
    ['saved', NOW - 1000, NOW - savedRetentionMs(1000) + 1, true],
    ['week', NOW - 7 * DAY_MS + 1, NOW - DAY_MS, true],
    ['week', NOW - 7 * DAY_MS, null, false],
    ['never', 0, NOW - DAY_MS, true],
  ])('keeps results as it is told: %s', async (retention, finishedAt, savedAt, isKept) => {
    results.addDirectory('old').addFile('a-1.mp3');
    store.keep(record({ finishedAt, savedAt }));
    expect(await store.sweep(retention)).toHaveLength(Number(isKept));
    await vi.waitFor(() => expect(root.list().includes('unreel/old/a-1.mp3')).toBe(isKept));
  });

  test('returns the oldest first', async () => {
    const old = results.addDirectory('old');
    const older = results.addDirectory('older');
    older.addFile('a-1.mp3');
    old.addFile('b-1.mp3');
    older.addFile('c-1.mp3');
    store.keep(record({ id: 'c', session: 'older', finishedAt: NOW - 1 }));
    store.keep(record({ id: 'b', finishedAt: NOW - 2 }));
    store.keep(record({ id: 'a', session: 'older', finishedAt: NOW - 3 }));
    expect((await store.sweep('saved')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('leaves pages that live alone, and its own', async () => {
    results.addDirectory('other').addFile('half.mp3');
    results.addDirectory('own').addFile('half.mp3');
    under.locks.held.add('unreel-session-other');
    under.locks.held.add('unreel-session-own');
    store.keep(record({ session: 'other' }));
    expect(await store.sweep('saved')).toEqual([]);
    expect(root.list()).toContain('unreel/other/half.mp3');
    expect(root.list()).toContain('unreel/own/half.mp3');
    expect(Object.keys(storage)).toHaveLength(1);
  });

  test('waits for the page that was here before the reload, but not for ever', async () => {
    vi.useFakeTimers();
    store = under.storeOf('own', 'before');
    results.addDirectory('before').addFile('half.mp3');
    under.locks.held.add('unreel-session-before');
    let isSwept = false;
    const sweeping = store.sweep('saved').then(() => (isSwept = true));
    await vi.advanceTimersByTimeAsync(1000);
    expect(isSwept).toBe(false);
    await vi.advanceTimersByTimeAsync(1500);
    vi.useRealTimers();
    await sweeping;
    expect(root.list()).toContain('unreel/before/half.mp3');
  });

  test('forgets results that are gone or not what they were', async () => {
    results.addDirectory('old').addFile('b-1.mp3', 10);
    store.keep(record({ id: 'a' }));
    store.keep(record({ id: 'b' }));
    store.keep(record({ id: 'c', session: 'never' }));
    expect(await store.sweep('saved')).toEqual([]);
    expect(Object.keys(storage)).toEqual([]);
  });

  test('is not held up by a file that is', async () => {
    const old = results.addDirectory('old');
    old.addFile('a-1.mp3');
    old.addFile('half.mp3').busy = 3;
    store.keep(record());
    expect(await store.sweep('saved')).toHaveLength(1);
    await vi.waitFor(() => expect(root.list()).not.toContain('unreel/old/half.mp3'));
  });
});

describe('results', () => {
  test('are opened as files', async () => {
    results.addDirectory('old').addFile('a-1.mp3', 77);
    expect((await store.open(record().result)).size).toBe(77);
  });

  test('that are gone cannot be opened', async () => {
    await expect(store.open(record().result)).rejects.toThrow();
  });

  test('are deleted together with what is known about them', async () => {
    results.addDirectory('old').addFile('a-1.mp3').busy = 2;
    store.keep(record());
    await store.delete('a', record().result);
    expect(root.list()).toEqual(['unreel/', 'unreel/old/']);
    expect(Object.keys(storage)).toEqual([]);
  });

  test('may have been deleted in another tab', async () => {
    await store.delete('a', record().result);
  });

  test('take space until they are deleted, those of earlier visits too', async () => {
    results.addDirectory('old').addFile('a-1.mp3', 600);
    const old = record({ bytes: 600 });
    new LocalRecords(storage.asStorage()).keep([old]);
    await store.sweep('saved');
    store.keep(record({ id: 'b', session: 'own', bytes: 400 }));
    expect(await store.usage()).toEqual({ usedBytes: 1000, availableBytes: 7000 });
    await store.delete('a', old.result);
    expect(await store.usage()).toEqual({ usedBytes: 400, availableBytes: 7000 });
  });

  test.each([1, 1000])('the file system is not asked how much space %i of them take', async (count) => {
    const own = results.addDirectory('own');
    for (let index = 0; index < count; index += 1) {
      const kept = record({ id: `${index}`, session: 'own', bytes: 10 });
      own.addFile(kept.result.name, 10);
      store.keep(kept);
    }
    FakeDirectory.calls = 0;
    expect(await store.usage()).toEqual({ usedBytes: 10 * count, availableBytes: 7000 });
    expect(FakeDirectory.calls).toBe(0);
  });
});
