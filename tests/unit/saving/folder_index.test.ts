import { beforeEach, expect, test, vi } from 'vitest';
import { FolderIndex, INDEX_NAME } from '../../../web/src/saving/folder_index';
import { wholeFiles } from '../../../web/src/saving/index_entry';
import { readIndex } from '../../../web/src/saving/index_text';
import type { ResultOrigin } from '../../../web/src/shared/origin';
import { FakeFolder } from '../../fakes/fake_folder';

let folder: FakeFolder;

beforeEach(() => {
  folder = new FakeFolder();
});

/** One after the other, as a lock has it. */
let turns: Promise<unknown> = Promise.resolve();
const inTurn = (act: () => Promise<void>): Promise<void> => {
  const turn = turns.then(act);
  turns = turn.catch(() => undefined);
  return turn;
};

const newIndex = (breathe = (): null => null): FolderIndex => new FolderIndex(folder.asHandle(), inTurn, breathe);

const origin = (over: Partial<ResultOrigin> = {}): ResultOrigin => {
  return { path: 'Album/a.wav', bytes: 10, lastModified: 5, recipe: 'r', tracks: 1, track: null, part: 1, parts: 1, ...over };
};
const file = (path = 'Album/a.mp3') => ({ path, bytes: 3, modified: 7 });

async function reread(): Promise<FolderIndex> {
  const index = newIndex();
  await index.read();
  return index;
}

/** Paths of what the source became, once all of it is there. */
const wholeOf = (index: FolderIndex, path = 'Album/a.wav'): readonly string[] => {
  const entry = index.entryOf(path);
  return entry ? wholeFiles(entry).map((one) => one.path) : [];
};

test('says at a later visit what was made of which source', async () => {
  const index = newIndex();
  index.add(origin(), file());
  await index.save();
  const later = await reread();
  expect(later.entryOf('Album/a.wav')).toMatchObject({ bytes: 10, lastModified: 5, recipe: 'r' });
  expect(wholeOf(later)).toEqual(['Album/a.mp3']);
  expect(later.fileOf(origin())).toEqual(file());
  expect(later.entryOf('a.wav')).toBeUndefined();
});

test('what is being written is known to whoever reads behind it', async () => {
  const index = newIndex();
  index.add(origin(), file());
  const saved = index.save();
  expect(wholeOf(await reread())).toEqual(['Album/a.mp3']);
  await saved;
});

test('a source that became several MP3s is there when all of them were written, be it at several visits', async () => {
  const first = newIndex();
  first.add(origin({ tracks: 2, track: 0, part: 1, parts: 2 }), file('1.mp3'));
  first.add(origin({ tracks: 2, track: 0, part: 2, parts: 2 }), file('2.mp3'));
  await first.save();
  expect(wholeOf(await reread())).toEqual([]);
  const second = newIndex();
  second.add(origin({ tracks: 2, track: 1 }), file('3.mp3'));
  await second.save();
  expect(wholeOf(await reread())).toEqual(['1.mp3', '2.mp3', '3.mp3']);
});

test('another recipe, another source, other parts take the place of what was known', async () => {
  const index = newIndex();
  index.add(origin({ part: 1, parts: 2 }), file('1.mp3'));
  index.add(origin({ part: 2, parts: 2 }), file('2.mp3'));
  await index.save();
  for (const over of [{ recipe: 's' }, { recipe: 's', lastModified: 6 }, { recipe: 's', lastModified: 6, bytes: 11 }]) {
    index.add(origin(over), file('whole.mp3'));
    await index.save();
    expect(wholeOf(await reread())).toEqual(['whole.mp3']);
  }
  const same = { recipe: 's', lastModified: 6, bytes: 11 };
  index.add(origin({ ...same, part: 1, parts: 2 }), file('1.mp3'));
  expect(wholeOf(index)).toEqual([]);
});

test('two tabs that write to one folder lose nothing of each other', async () => {
  const [one, other] = [newIndex(), newIndex()];
  await Promise.all([one.read(), other.read()]);
  one.add(origin({ path: 'a' }), file());
  other.add(origin({ path: 'b' }), file());
  await Promise.all([one.save(), other.save()]);
  const later = await reread();
  expect([...'ab'].map((path) => wholeOf(later, path).length)).toEqual([1, 1]);
});

test('what could not be written is written the next time', async () => {
  const index = newIndex();
  index.add(origin(), file());
  folder.failsAt = { write: 'QuotaExceededError' };
  await expect(index.save()).rejects.toThrow();
  folder.failsAt = {};
  await index.save();
  expect(wholeOf(await reread())).toHaveLength(1);
});

test('nothing is written where nothing was added', async () => {
  await newIndex().save();
  expect(folder.list()).toEqual([]);
});

const good = { bytes: 1, lastModified: 1, recipe: 'r', tracks: 1, made: [{ track: null, parts: 1, files: [{ part: 1, path: 'a.mp3', bytes: 1, modified: 1 }] }] };
const kind = 'what Unreel made of which file';
const text = (sources: unknown, over = {}): string => JSON.stringify({ kind, version: 1, sources, ...over });

test.each([
  ['no JSON', '{"kind"'],
  ['another program’s', '{"name":"unreel","version":"1.0.0"}'],
  ['a list', '[]'],
  ['of a later version', text({ a: good }, { version: 2 })],
  ['without sources', text(null)],
])('a file of its name that is %s is as good as none, and stays as it is', async (_, content) => {
  folder.put(INDEX_NAME, content, 1);
  const index = await reread();
  expect(index.entryOf('a')).toBeUndefined();
  index.add(origin(), file());
  await index.save();
  expect(await folder.text(INDEX_NAME)).toBe(content);
});

test('so is a folder of its name', async () => {
  folder.put(`${INDEX_NAME}/x`, '', 1);
  const index = await reread();
  index.add(origin(), file());
  await index.save();
  expect(folder.list()).toEqual([`${INDEX_NAME}/`, `${INDEX_NAME}/x`]);
});

test('one that was about to be written when the page ended is written anew', async () => {
  folder.put(INDEX_NAME, '', 1);
  const index = newIndex();
  index.add(origin(), file());
  await index.save();
  expect(wholeOf(await reread())).toHaveLength(1);
});

const withMade = (over: object): object => ({ ...good, made: [{ ...good.made[0], ...over }] });
const withFile = (over: object): object => withMade({ files: [{ ...good.made[0]?.files[0], ...over }] });

test.each([
  ['no object', 7],
  ['without a size', { ...good, bytes: undefined }],
  ['with a size below zero', { ...good, bytes: -1 }],
  ['with a time that is none', { ...good, lastModified: '1' }],
  ['with an endless recipe', { ...good, recipe: 'r'.repeat(1000) }],
  ['of no track', { ...good, tracks: 0 }],
  ['with no list', { ...good, made: {} }],
  ['with a track that is none', withMade({ track: 'x' })],
  ['of no parts', withMade({ parts: 0 })],
  ['with a part beyond all', withFile({ part: 2 })],
  ['that leads upwards', withFile({ path: '../a.mp3' })],
  ['that leads upwards on its way', withFile({ path: 'b/../../a.mp3' })],
  ['that begins at the root', withFile({ path: '/a.mp3' })],
  ['that is no MP3', withFile({ path: 'a.doc' })],
  ['with an endless path', withFile({ path: `${'a/'.repeat(5000)}a.mp3` })],
])('an entry %s is left out, and the others are read', async (_, entry) => {
  const entries = await readIndex(text({ bad: entry, good }), () => null);
  expect([...(entries ?? []).keys()]).toEqual(['good']);
});

test('names of an object’s own are names like others', async () => {
  const entries = await readIndex(`{"kind":"${kind}","version":1,"sources":{"__proto__":${JSON.stringify(good)},"constructor":7}}`, () => null);
  expect([...(entries ?? []).keys()]).toEqual(['__proto__']);
});

test('ten thousand sources are read and written in turns, none of which is long', async () => {
  let longest = 0;
  let last = performance.now();
  const breathe = vi.fn(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    return null;
  });
  const index = newIndex(breathe);
  for (let number = 0; number < 10_000; number += 1) index.add(origin({ path: `Album/${number}.wav` }), file(`Album/${number}.mp3`));
  last = performance.now();
  await index.save();
  const later = await reread();
  expect(wholeOf(later, 'Album/9999.wav')).toEqual(['Album/9999.mp3']);
  expect(breathe.mock.calls.length).toBeGreaterThanOrEqual(10_000);
  expect(longest).toBeLessThan(500);
  const { length } = await folder.text(INDEX_NAME);
  expect(length).toBeLessThan(3_000_000);
});
