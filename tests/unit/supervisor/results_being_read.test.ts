import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { downloadTimeMs } from '../../../web/src/shared/retention';
import type { PrivateFileStore } from '../../../web/src/supervisor/result_store';
import type { FakeDirectory, FakeStorage } from '../../fakes/fake_private_files';
import { NOW, record, StoreUnderTest } from './result_store_under_test';

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

describe('what is being read', () => {
  test('is not deleted before that is over', async () => {
    results.addDirectory('own').addFile('a-1.mp3');
    const { result } = record({ session: 'own' });
    let end = (): void => undefined;
    const reading = store.reading(result, (content) => new Promise<number>((resolve) => (end = () => resolve(content.size))));
    await vi.waitFor(() => expect(under.locks.held).toContain('unreel-reading-unreel/own/a-1.mp3'));
    const deleting = store.delete('a', result);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(root.list()).toContain('unreel/own/a-1.mp3');
    end();
    expect(await reading).toBe(1000);
    await deleting;
    expect(root.list()).not.toContain('unreel/own/a-1.mp3');
  });
});

describe('what a download may be reading', () => {
  const READING_MS = downloadTimeMs(1000);

  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
    results.addDirectory('own').addFile('a-1.mp3');
  });
  afterEach(() => vi.useRealTimers());

  const isThere = (): boolean => root.list().some((name) => name.endsWith('a-1.mp3'));
  const own = record({ session: 'own' });

  /** To the millisecond. */
  async function expectDeletedIn(milliseconds: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(milliseconds - 1);
    expect(isThere()).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(isThere()).toBe(false);
  }

  test('is deleted when the download has had its time, not before', async () => {
    store.keep(own);
    await store.open(own.result);
    await store.delete('a', own.result);
    await expectDeletedIn(READING_MS);
    expect(Object.keys(storage)).toEqual([]);
  });

  test('has its time again when it is saved again', async () => {
    await store.open(own.result);
    await vi.advanceTimersByTimeAsync(READING_MS - 1000);
    await store.open(own.result);
    await store.delete('a', own.result);
    await expectDeletedIn(READING_MS);
  });

  test('has the time of the download that began in another tab', async () => {
    await store.open(own.result);
    const other = under.storeOf('other');
    await vi.advanceTimersByTimeAsync(READING_MS - 1000);
    await other.open(own.result);
    await store.delete('a', own.result);
    await expectDeletedIn(READING_MS);
  });

  test('has the time of all that is downloaded with it', async () => {
    await store.open(own.result, 1_000_000_000);
    await store.delete('a', own.result);
    await expectDeletedIn(downloadTimeMs(1_000_000_000));
  });

  test('is deleted at once when nobody saved it, or long after', async () => {
    await store.open(own.result);
    await vi.advanceTimersByTimeAsync(READING_MS);
    await store.delete('a', own.result);
    expect(isThere()).toBe(false);
  });

  test('stays where the page that removed it is gone, is not offered again, and is deleted by the next page in time', async () => {
    store.keep(own);
    await store.open(own.result);
    await store.delete('a', own.result);
    store = under.storeOf('next');
    expect(await store.sweep('saved')).toEqual([]);
    await expectDeletedIn(READING_MS);
    expect(Object.keys(storage)).toEqual([]);
  });

  test('is forgotten when somebody else deleted it', async () => {
    await store.open(own.result);
    results.removeEntry('own').catch(() => undefined);
    await vi.advanceTimersByTimeAsync(READING_MS);
    await store.sweep('saved');
    expect(Object.keys(storage)).toEqual([]);
  });
});
