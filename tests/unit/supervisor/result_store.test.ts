import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ResultRecord } from '../../../web/src/shared/converter';
import { downloadTimeMs, savedRetentionMs, type Retention } from '../../../web/src/shared/retention';
import { Downloads } from '../../../web/src/supervisor/downloads';
import { parseRecord, LocalRecords } from '../../../web/src/supervisor/result_records';
import { PrivateFileStore } from '../../../web/src/supervisor/result_store';
import { FakeDirectory, FakeLocks, FakeStorage } from '../../fakes/fake_private_files';
import { summary } from '../../fakes/samples';

const NOW = 1_800_000_000_000;
const DAY_MS = 24 * 60 * 60 * 1000;

let root: FakeDirectory;
let results: FakeDirectory;
let locks: FakeLocks;
let storage: FakeStorage;
let store: PrivateFileStore;
let wanted: ReadonlySet<string>;

function record(changes: { id?: string; session?: string; finishedAt?: number; savedAt?: number | null; bytes?: number } = {}): ResultRecord {
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
  };
}

function createStore(previousSession: string | null = null): void {
  store = createStoreOf('own', previousSession);
}

function createStoreOf(session: string, previousSession: string | null = null): PrivateFileStore {
  return new PrivateFileStore({
    root: root.asHandle(),
    locks: locks.asLocks(),
    records: new LocalRecords(storage.asStorage()),
    wantedJobs: () => Promise.resolve(wanted),
    downloads: new Downloads(storage.asStorage(), () => Date.now()),
    session,
    previousSession,
    now: () => NOW,
    estimate: () => Promise.resolve({ usage: 3000, quota: 10_000 }),
  });
}

beforeEach(() => {
  root = new FakeDirectory();
  results = root.addDirectory('unreel');
  locks = new FakeLocks();
  storage = new FakeStorage();
  wanted = new Set();
  createStore();
});

describe('sweeping', () => {
  test('there may be nothing at all', async () => {
    root = new FakeDirectory();
    createStore();
    expect(await store.sweep('saved')).toEqual([]);
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
    wanted = new Set(['a', 'c']);
    expect(await store.sweep('saved')).toEqual([]);
    expect(store.partialOf('a')).toEqual({ directory: ['unreel', 'old'], name: 'a.mp3' });
    expect(store.partialOf('b')).toBeNull();
    // Nothing says how far it came.
    expect(store.partialOf('c')).toBeNull();
    await vi.waitFor(() => expect(root.list()).toEqual(['unreel/', 'unreel/old/', 'unreel/old/a.journal', 'unreel/old/a-3.mp3', 'unreel/old/a-3.p2.mp3']));
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
    locks.held.add('unreel-session-other');
    locks.held.add('unreel-session-own');
    store.keep(record({ session: 'other' }));
    expect(await store.sweep('saved')).toEqual([]);
    expect(root.list()).toContain('unreel/other/half.mp3');
    expect(root.list()).toContain('unreel/own/half.mp3');
    expect(Object.keys(storage)).toHaveLength(1);
  });

  test('waits for the page that was here before the reload, but not for ever', async () => {
    vi.useFakeTimers();
    createStore('before');
    results.addDirectory('before').addFile('half.mp3');
    locks.held.add('unreel-session-before');
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
    new LocalRecords(storage.asStorage()).keep(old);
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

describe('records', () => {
  test('come back as they were', () => {
    const warnings = [{ code: 'cut_off', expectedSeconds: 2, convertedSeconds: 1 }] as const;
    const gain = { gainDb: 2.8, limits: false, ceilingDbtp: -1, measuredLufs: -20, reachedLufs: -17.2, why: 'peak' } as const;
    const loudness = { gain, lufs: -17.2, truePeakDbtp: null };
    const kept = { ...record(), summary: summary({ warnings, loudness }) };
    expect(parseRecord(JSON.stringify(kept))).toEqual(kept);
  });

  test.each([
    '',
    'null',
    '[]',
    '{"id":"a"}',
    JSON.stringify({ ...record(), fileName: 7 }),
    JSON.stringify({ ...record(), finishedAt: '2026' }),
    JSON.stringify({ ...record(), summary: null }),
    JSON.stringify({ ...record(), result: { ...record().result, directory: ['elsewhere', 'x'] } }),
    JSON.stringify({ ...record(), result: { ...record().result, bytes: -1 } }),
    JSON.stringify({ ...record(), result: { where: 'memory', bytes: 1 } }),
  ])('%s is none', (json) => {
    expect(parseRecord(json)).toBeNull();
  });

  test('lose warnings nobody knows', () => {
    const json = JSON.stringify({ ...record(), summary: { ...summary(), warnings: [{ code: 'constructor' }, null, 1] } });
    expect(parseRecord(json)?.summary.warnings).toEqual([]);
  });

  test('that are none are deleted, other entries are left alone', async () => {
    storage.setItem('unreel.result.x', 'junk');
    storage.setItem('unreel.result.y', JSON.stringify(record({ id: 'z' })));
    storage.setItem('unreel.bitrate', '192');
    expect(await new LocalRecords(storage.asStorage()).all()).toEqual([]);
    expect(Object.keys(storage)).toEqual(['unreel.bitrate']);
  });

  test('are not kept where there is no room, and that is all', () => {
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    store.keep(record());
  });
});

describe('what is being read', () => {
  test('is not deleted before that is over', async () => {
    results.addDirectory('own').addFile('a-1.mp3');
    const { result } = record({ session: 'own' });
    let end = (): void => undefined;
    const reading = store.reading(result, (content) => new Promise<number>((resolve) => (end = () => resolve(content.size))));
    await vi.waitFor(() => expect(locks.held).toContain('unreel-reading-unreel/own/a-1.mp3'));
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

  test('is deleted when the download has had its time, not before', async () => {
    store.keep(own);
    await store.open(own.result);
    await store.delete('a', own.result);
    await vi.advanceTimersByTimeAsync(READING_MS - 1);
    expect(isThere()).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(isThere()).toBe(false);
    expect(Object.keys(storage)).toEqual([]);
  });

  test('has its time again when it is saved again', async () => {
    await store.open(own.result);
    await vi.advanceTimersByTimeAsync(READING_MS - 1000);
    await store.open(own.result);
    await store.delete('a', own.result);
    await vi.advanceTimersByTimeAsync(READING_MS - 1);
    expect(isThere()).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(isThere()).toBe(false);
  });

  test('has the time of the download that began in another tab', async () => {
    await store.open(own.result);
    const other = createStoreOf('other');
    await vi.advanceTimersByTimeAsync(READING_MS - 1000);
    await other.open(own.result);
    await store.delete('a', own.result);
    await vi.advanceTimersByTimeAsync(READING_MS - 1);
    expect(isThere()).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(isThere()).toBe(false);
  });

  test('has the time of all that is downloaded with it', async () => {
    await store.open(own.result, 1_000_000_000);
    await store.delete('a', own.result);
    await vi.advanceTimersByTimeAsync(downloadTimeMs(1_000_000_000) - 1);
    expect(isThere()).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(isThere()).toBe(false);
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
    store = createStoreOf('next');
    expect(await store.sweep('saved')).toEqual([]);
    await vi.advanceTimersByTimeAsync(READING_MS - 1);
    expect(isThere()).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(isThere()).toBe(false);
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
