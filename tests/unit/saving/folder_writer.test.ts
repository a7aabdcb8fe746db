import { beforeEach, expect, test } from 'vitest';
import { folderProblem, FolderWriter } from '../../../web/src/saving/folder_writer';
import type { IndexedFile } from '../../../web/src/saving/index_entry';
import { FakeFolder } from '../../fakes/fake_folder';

let folder: FakeFolder;
let writer: FolderWriter;
let wrote: number[];

beforeEach(() => {
  folder = new FakeFolder();
  writer = new FolderWriter(folder.asHandle());
  wrote = [];
});

const write = async (path: string, content: string | Blob = 'x', giveUp = new AbortController().signal): Promise<string> =>
  (await writer.write(path, content instanceof Blob ? content : new Blob([content]), (bytes) => wrote.push(bytes), giveUp)).path;

test('writes files into folders, which it makes', async () => {
  expect(await write('Album/CD 1/01.mp3', 'one')).toBe('Album/CD 1/01.mp3');
  expect(await write('02.mp3', 'two')).toBe('02.mp3');
  expect(folder.list()).toEqual(['Album/', 'Album/CD 1/', 'Album/CD 1/01.mp3', '02.mp3']);
  expect(await folder.text('Album/CD 1/01.mp3')).toBe('one');
  expect(wrote).toEqual([3, 3]);
});

test('replaces nothing that is there, a folder neither', async () => {
  await write('a.mp3/inside.mp3');
  await write('b.mp3', 'before');
  writer = new FolderWriter(folder.asHandle());
  expect(await write('a.mp3')).toBe('a (2).mp3');
  expect(await write('b.mp3', 'after')).toBe('b (2).mp3');
  expect(await write('b.mp3', 'last')).toBe('b (3).mp3');
  expect(await folder.text('b.mp3')).toBe('before');
  expect(await folder.text('b (3).mp3')).toBe('last');
});

test('hands large files over in pieces', async () => {
  const large = new Blob([new Uint8Array(40 << 20)]);
  await write('large.mp3', large);
  expect(folder.largestPiece).toBeLessThanOrEqual(16 << 20);
  expect(wrote.reduce((sum, bytes) => sum + bytes, 0)).toBe(40 << 20);
});

test('leaves nothing half-written: a full disk, a refusal, somebody who gives up', async () => {
  folder.failsAt = { write: 'QuotaExceededError' };
  await expect(write('a.mp3')).rejects.toThrow();
  folder.failsAt = { open: 'NotAllowedError' };
  await expect(write('a.mp3')).rejects.toThrow();
  folder.failsAt = {};
  const giveUp = new AbortController();
  giveUp.abort();
  await expect(write('a.mp3', 'x', giveUp.signal)).rejects.toThrow();
  expect(folder.list()).toEqual([]);
});

test.each([
  ['QuotaExceededError', 'full'],
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'gone'],
  ['constructor', 'failed'],
])('%s is told as what it means', (name, problem) => {
  expect(folderProblem(new DOMException('', name))).toBe(problem);
});

test('so is what nobody knows', () => {
  expect(folderProblem(new TypeError())).toBe('failed');
});

const signal = (): AbortSignal => new AbortController().signal;
const replace = (path: string, older: IndexedFile): Promise<IndexedFile> => writer.write(path, new Blob(['newer']), () => undefined, signal(), older);

test('takes the place of what it wrote itself, by the name that this had', async () => {
  folder.put('Album/a.mp3', 'foreign', 1);
  const older = await writer.write('Album/a.mp3', new Blob(['old']), () => undefined, signal());
  expect(older).toMatchObject({ path: 'Album/a (2).mp3', bytes: 3 });
  expect(await replace('Album/a.mp3', older)).toMatchObject({ path: 'Album/a (2).mp3', bytes: 5 });
  expect(await folder.text('Album/a (2).mp3')).toBe('newer');
  expect(await folder.text('Album/a.mp3')).toBe('foreign');
});

test.each([
  ['of another size', { bytes: 4 }, 'a.mp3'],
  ['of another time', { modified: 1 }, 'a.mp3'],
  ['of another name', {}, 'b.mp3'],
])('leaves alone what is %s than what it wrote', async (_, over, wished) => {
  const older = await writer.write('a.mp3', new Blob(['old']), () => undefined, signal());
  const { path } = await replace(wished, { ...older, ...over });
  expect(path).not.toBe('a.mp3');
  expect(await folder.text('a.mp3')).toBe('old');
});

test('what was to be replaced stays where the new one cannot be written', async () => {
  const older = await writer.write('a.mp3', new Blob(['old']), () => undefined, signal());
  folder.failsAt = { write: 'QuotaExceededError' };
  await expect(replace('a.mp3', older)).rejects.toThrow();
  expect(await folder.text('a.mp3')).toBe('old');
});

test('what is gone is written anew', async () => {
  expect(await replace('a.mp3', { path: 'a.mp3', bytes: 3, modified: 1 })).toMatchObject({ path: 'a.mp3' });
});
