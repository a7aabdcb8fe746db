import { beforeEach, expect, test } from 'vitest';
import { FolderIndex } from '../../../web/src/saving/folder_index';
import { FolderLook } from '../../../web/src/saving/folder_look';
import { lookThrough, type LookedThrough, type Sought } from '../../../web/src/saving/missing';
import type { ResultOrigin } from '../../../web/src/shared/origin';
import { FakeFolder } from '../../fakes/fake_folder';

let folder: FakeFolder;
let index: FolderIndex;

beforeEach(() => {
  folder = new FakeFolder();
  index = new FolderIndex(folder.asHandle(), (act) => act(), () => null);
});

const sought = (over: Partial<Sought> = {}): Sought => {
  return { id: 'a', path: 'Album/a.wav', bytes: 10, lastModified: 100, recipe: 'r', isInFolder: true, plainPath: 'Album/a.mp3', ...over };
};

/** As if it had been made and written. */
function made(over: Partial<ResultOrigin> = {}, path = 'Album/a.mp3'): void {
  index.add({ path: 'Album/a.wav', bytes: 10, lastModified: 100, recipe: 'r', tracks: 1, track: null, part: 1, parts: 1, ...over }, { path, bytes: 3, modified: 200 });
  folder.put(path, 'mp3', 200);
}

const look = (all: readonly Sought[] = [sought()]): Promise<LookedThrough> =>
  lookThrough(all, index, new FolderLook(folder.asHandle()), () => undefined, new AbortController().signal);

const nothing = { same: [], unknown: [], replaceable: new Set(), outdated: 0 };

test('an empty folder has nothing', async () => {
  expect(await look()).toEqual(nothing);
});

test('what was made of the same source by the same recipe is there, whatever it is called', async () => {
  made({}, 'Artist - Title.mp3');
  expect(await look()).toMatchObject({ same: ['a'], unknown: [], outdated: 0 });
});

test.each([
  ['another recipe', { recipe: 's' }],
  ['a source that was changed since', { lastModified: 101 }],
  ['a source of another size', { bytes: 11 }],
])('%s: it is made anew, in place of what is there', async (_, over) => {
  made();
  expect(await look([sought(over)])).toEqual({ ...nothing, replaceable: new Set(['Album/a.wav']), outdated: 1 });
});

test('an MP3 that somebody removed is missing, one of several too', async () => {
  made({ part: 1, parts: 2 }, 'Album/1.mp3');
  made({ part: 2, parts: 2 }, 'Album/2.mp3');
  expect((await look()).same).toEqual(['a']);
  await (await folder.getDirectoryHandle('Album')).removeEntry('2.mp3');
  expect((await look()).same).toEqual([]);
});

test('of files that were chosen by themselves, one that differs is another file', async () => {
  made({ path: 'a.wav' });
  const alone = { path: 'a.wav', isInFolder: false };
  expect((await look([sought({ ...alone, bytes: 11 })])).replaceable).toEqual(new Set());
  expect((await look([sought({ ...alone, recipe: 's' })])).replaceable).toEqual(new Set(['a.wav']));
});

test('of two files of one path nothing is replaced', async () => {
  made();
  const found = await look([sought(), sought({ id: 'b', bytes: 11 })]);
  expect(found).toMatchObject({ same: ['a'], outdated: 0 });
  expect(found.replaceable).toEqual(new Set());
});

test('a file of the plain name that is not older counts as there, and is told apart', async () => {
  folder.put('Album/a.mp3', 'whoever made it', 100);
  expect(await look()).toEqual({ ...nothing, unknown: ['a'] });
});

test.each([
  ['older', 'old', 99],
  ['empty', '', 200],
  ['the source itself', '0123456789', 100],
])('one that is %s does not', async (_, content, lastModified) => {
  folder.put('Album/a.mp3', content, lastModified);
  expect(await look()).toEqual(nothing);
});

test('nor does one that two sources may have become, or where the name follows from more than the source’s', async () => {
  folder.put('Album/a.mp3', 'x', 200);
  expect(await look([sought(), sought({ id: 'b', path: 'Album/a.flac' })])).toEqual(nothing);
  expect(await look([sought({ plainPath: null })])).toEqual(nothing);
});

test('a folder of that name is no MP3', async () => {
  folder.put('Album/a.mp3/x', 'x', 200);
  expect(await look()).toEqual(nothing);
});

test('accents are the same in both spellings', async () => {
  folder.put('Album/Größe.mp3'.normalize('NFD'), 'x', 200);
  expect((await look([sought({ plainPath: 'Album/Größe.mp3'.normalize('NFC') })])).unknown).toEqual(['a']);
});

test('whoever gives up hears nothing more', async () => {
  const giveUp = new AbortController();
  const many = Array.from({ length: 100 }, (_, number) => sought({ id: `${number}`, path: `${number}.wav` }));
  const told: number[] = [];
  const looking = lookThrough(
    many,
    index,
    new FolderLook(folder.asHandle()),
    (done) => {
      told.push(done);
      giveUp.abort();
    },
    giveUp.signal,
  );
  await expect(looking).rejects.toThrow();
  expect(told).toEqual([20]);
});

test('ten thousand are looked for in one walk through their folder', async () => {
  let walks = 0;
  const many: Sought[] = [];
  for (let number = 0; number < 10_000; number += 1) {
    if (number % 2 === 0) made({ path: `Album/${number}.wav` }, `Album/${number}.mp3`);
    many.push(sought({ id: `${number}`, path: `Album/${number}.wav`, plainPath: `Album/${number}.mp3` }));
  }
  const album = await folder.getDirectoryHandle('Album');
  const entries = album.entries.bind(album);
  album.entries = () => {
    walks += 1;
    return entries();
  };
  const found = await look(many);
  expect(found.same).toHaveLength(5000);
  expect(found.unknown).toEqual([]);
  expect(walks).toBe(1);
});
