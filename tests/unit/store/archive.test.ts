import { describe, expect, test, vi } from 'vitest';
import { plainFile } from '../../../web/src/queue/added_file';
import { hashEnds } from '../../../web/src/store/ends';
import { file, recipeAt, summary } from '../../fakes/samples';
import { database, pageWith, TestPage, useDatabase } from './pages_under_test';

useDatabase();

/** They are written a second after the jobs. */
async function hashesAreStored(...ids: string[]): Promise<void> {
  for (const id of ids) {
    const hashed = { source: { identity: { ends: expect.any(String) as string } } };
    await vi.waitFor(async () => expect(await database.get('jobs', id)).toMatchObject(hashed), 20_000);
  }
}

describe('a page', () => {
  test('takes the list of one that is gone, in its order', async () => {
    const first = await pageWith('1', 'z', 'y', 'x');
    first.apply({ type: 'submitted', recipe: recipeAt(96) });
    await first.save();
    first.close();
    const second = await new TestPage('2').open();
    expect(second.ids).toEqual(['z', 'y', 'x']);
    expect(second.queue.jobs[0]).toMatchObject({ state: 'missing', was: 'queued', recipe: recipeAt(96) });
  });

  test('does not touch the list of one that lives', async () => {
    await pageWith('1', 'a', 'b');
    const second = await pageWith('2', 'c');
    expect(second.ids).toEqual(['c']);
    second.close();
    expect((await new TestPage('3').open()).ids).toEqual(['c']);
    expect(await database.getAllKeys('jobs')).toEqual(['a', 'b', 'c']);
  });

  test('never has what another one took at the same time', async () => {
    (await pageWith('1', 'a', 'b')).close();
    (await pageWith('2', 'c')).close();
    const pages = [new TestPage('3'), new TestPage('4')];
    await Promise.all(pages.map((page) => page.open()));
    expect(pages.flatMap(({ ids }) => ids).toSorted()).toEqual(['a', 'b', 'c']);
  });

  test('that is gone before it did anything leaves what it took to the next', async () => {
    (await pageWith('1', 'a')).close();
    (await new TestPage('2').open()).close();
    expect((await new TestPage('3').open()).ids).toEqual(['a']);
  });

  test('forgets what leaves the list, and what is done', async () => {
    const page = await pageWith('1', 'a', 'b', 'c');
    const result = { where: 'memory' as const, blob: new Blob(), bytes: 0 };
    page.apply({ type: 'submitted', recipe: recipeAt(96) }, { type: 'started', id: 'a' });
    page.apply({ type: 'done', id: 'a', parts: [{ result, summary: summary(), title: '', number: 0 }], now: 1 }, { type: 'removed', ids: ['b'] });
    await page.save();
    expect(await database.getAllKeys('jobs')).toEqual(['c']);
  });

  test('has what was removed back on disk where the removal is undone', async () => {
    const page = await pageWith('1', 'a', 'b');
    const before = page.queue;
    page.apply({ type: 'removed', ids: ['a'] });
    await page.save();
    page.queue = before;
    await page.save();
    page.close();
    expect((await new TestPage('2').open()).ids).toEqual(['a', 'b']);
  });
});

describe('what is written', () => {
  test('is what changed', async () => {
    const page = await pageWith('1', 'a', 'b', 'c');
    await hashesAreStored('a', 'b', 'c');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    page.apply({ type: 'adjusted', own: new Map([['b', { encoding: { bitrateKbps: 96 } }]]) });
    await page.save();
    await page.save();
    expect(put.mock.calls.map(([, key]) => key)).toEqual(['b']);
  });

  test('is asked for before the first answer where the page may be gone', async () => {
    const page = await new TestPage('1').open();
    page.add(...Array.from({ length: 500 }, (_, index) => `${index}`));
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const saving = page.save(true);
    expect(put).toHaveBeenCalledTimes(501);
    expect(commit).toHaveBeenCalledTimes(1);
    await saving;
  });

  test('of a long list comes in pieces, whichever change comes between', async () => {
    const page = await new TestPage('1').open();
    page.add(...Array.from({ length: 450 }, (_, index) => `${index}`));
    const saving = page.save();
    page.apply({ type: 'adjusted', own: new Map([['0', { encoding: { bitrateKbps: 96 } }], ['449', { encoding: { bitrateKbps: 112 } }]]) });
    await page.save(true);
    await saving;
    page.close();
    const { jobs } = (await new TestPage('2').open()).queue;
    expect(jobs).toHaveLength(450);
    expect(jobs[0]).toMatchObject({ source: { own: { encoding: { bitrateKbps: 96 } } } });
    expect(jobs[449]).toMatchObject({ source: { own: { encoding: { bitrateKbps: 112 } } } });
  });

  test.each([200, 2000])('of a change of one of %i jobs is that job; order and all others stay as they are', async (count) => {
    // Hashes would be written in between.
    vi.spyOn(crypto.subtle, 'digest').mockRejectedValue(new Error('none'));
    const page = await pageWith('1', ...Array.from({ length: count }, (_, index) => `${index}`));
    page.apply({ type: 'submitted', recipe: recipeAt(96) });
    await page.save();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const removed = vi.spyOn(IDBObjectStore.prototype, 'delete');
    page.apply({ type: 'started', id: '7' });
    await page.save();
    expect(put.mock.calls.map(([, key]) => key)).toEqual(['7']);
    const result = { where: 'memory' as const, blob: new Blob(), bytes: 0 };
    page.apply({ type: 'done', id: '7', parts: [{ result, summary: summary(), title: '', number: 0 }], now: 1 }, { type: 'removed', ids: ['9'] });
    await page.save();
    expect(put).toHaveBeenCalledTimes(1);
    expect(removed.mock.calls.map(([key]) => key)).toEqual(['7', '9']);
  });

  test('of many that leave comes in pieces too', async () => {
    const page = await pageWith('1', ...Array.from({ length: 450 }, (_, index) => `${index}`));
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    page.apply({ type: 'removed', ids: page.ids });
    await page.save();
    expect(commit).toHaveBeenCalledTimes(5);
    expect(await database.count('jobs')).toBe(0);
  });

  test('is another order alone, where nothing else changed', async () => {
    const page = await pageWith('1', 'a', 'b', 'c');
    page.apply({ type: 'moved', id: 'c', to: 0 });
    await page.save();
    page.close();
    expect((await new TestPage('2').open()).ids).toEqual(['c', 'a', 'b']);
  });

  test('is tried again where it could not be written', async () => {
    const page = await pageWith('1', 'a', 'b', 'c');
    const failing = vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
      this.abort();
    });
    page.apply({ type: 'removed', ids: ['b'] }, { type: 'moved', id: 'c', to: 0 });
    await expect(page.save()).rejects.toThrow();
    failing.mockRestore();
    await page.save();
    expect(await database.getAllKeys('jobs')).toEqual(['a', 'c']);
    page.close();
    expect((await new TestPage('2').open()).ids).toEqual(['c', 'a']);
  });

  test('has the hash of each file’s ends once it is known', async () => {
    const page = await pageWith('1', 'a');
    const [job] = page.queue.jobs;
    const source = job?.state === 'waiting' ? job.source.file : file('none');
    const ends = await hashEnds(source);
    await vi.waitFor(async () => expect(await database.get('jobs', 'a')).toMatchObject({ source: { identity: { ends } } }), 20_000);
  });

  test('of a picture that many have is one', async () => {
    const page = await pageWith('1', 'a', 'b', 'c');
    page.apply({ type: 'covered', ids: ['a', 'b', 'c'], cover: new Blob(['picture']) });
    await page.save();
    expect(await database.count('covers')).toBe(1);
    page.close();
    const second = await new TestPage('2').open();
    const covers = second.queue.jobs.map((job) => (job.state === 'missing' ? job.source.cover : null));
    expect(await covers[0]?.text()).toBe('picture');
    expect(new Set(covers).size).toBe(1);
    second.apply({ type: 'removed', ids: ['a', 'b', 'c'] });
    await second.save();
    second.close();
    // Nobody has it any more, and the next page sees that.
    await new TestPage('3').open();
    expect(await database.count('covers')).toBe(0);
  });
});

/** Until `vi.restoreAllMocks`, the next `times` that something is written. */
function noRoom(times = Infinity): void {
  const { commit } = IDBTransaction.prototype;
  let left = times;
  vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
    left -= 1;
    if (left >= 0) this.abort();
    else commit.call(this);
  });
}

describe('where there was no room', () => {
  test('what could not be written is, once there is: order, handles, and what is gone', async () => {
    const page = await pageWith('1', 'a', 'b');
    await hashesAreStored('a', 'b');
    const handle = { kind: 'file', getFile: 0 } as unknown as FileSystemFileHandle;
    noRoom();
    page.apply({ type: 'removed', ids: ['a'] }, { type: 'added', files: [{ id: 'c', ...plainFile(file('c.mp4')), handle }] });
    await expect(page.save()).rejects.toThrow();
    await expect(page.save(true)).rejects.toThrow();
    expect(await database.getAllKeys('jobs')).toEqual(['a', 'b']);
    vi.restoreAllMocks();
    await page.save();
    expect(await database.getAllKeys('jobs')).toEqual(['b', 'c']);
    expect(await database.getAllKeys('handles')).toEqual(['c']);
    expect(await database.get('visits', '1')).toEqual({ order: ['b', 'c'] });
  });

  test('pictures are left out before the list is, and kept later', async () => {
    const page = await pageWith('1', 'a', 'b');
    await hashesAreStored('a', 'b');
    page.apply({ type: 'covered', ids: ['a'], cover: new Blob(['picture']) });
    noRoom(1);
    await page.save();
    vi.restoreAllMocks();
    expect(await database.get('jobs', 'a')).toMatchObject({ source: { cover: null } });
    // Not with each change.
    page.apply({ type: 'covered', ids: ['b'], cover: new Blob(['another']) });
    await page.save();
    expect(await database.count('covers')).toBe(0);
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now + 60_000);
    await page.save();
    expect(await database.count('covers')).toBe(2);
    page.close();
    const second = await new TestPage('2').open();
    const covers = second.queue.jobs.map((job) => (job.state === 'missing' ? job.source.cover : null));
    expect(await Promise.all(covers.map((cover) => cover?.text()))).toEqual(['picture', 'another']);
  });
});

test('what is no job, and what no list has, is cleared away, but only where no other page is', async () => {
  await database.put('jobs', { id: 'x' }, 'x');
  await database.put('jobs', 7, 'stray');
  await database.put('visits', { order: ['x', 3, 'y'] }, 'gone');
  const living = await pageWith('1', 'a');
  expect(living.ids).toEqual(['a']);
  expect(await database.getAllKeys('jobs')).toEqual(['a']);
  await database.put('jobs', 7, 'stray');
  await new TestPage('2').open();
  expect(await database.getAllKeys('jobs')).toEqual(['a', 'stray']);
});
