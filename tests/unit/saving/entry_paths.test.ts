import { expect, test } from 'vitest';
import { commonFolder, entryPaths } from '../../../web/src/saving/entry_paths';

const paths = (...results: readonly (readonly [folder: string, fileName: string])[]) =>
  entryPaths(results.map(([folder, fileName]) => ({ folder, fileName })));

test('folders are kept', () => {
  expect(paths(['', 'a.mp3'], ['Album/CD 1', '01.mp3'], ['Album/CD 2', '01.mp3'])).toEqual(['a.mp3', 'Album/CD 1/01.mp3', 'Album/CD 2/01.mp3']);
});

test('what would be the same is numbered, whatever its letter case', () => {
  expect(paths(['x', 'a.mp3'], ['X', 'A.MP3'], ['x', 'a.mp3'], ['x', 'a (2).mp3'])).toEqual(['x/a.mp3', 'X/A (2).MP3', 'x/a (3).mp3', 'x/a (2) (2).mp3']);
});

test('a file is not called as a folder is', () => {
  expect(paths(['', 'a.mp3'], ['a.mp3', 'b.mp3'])).toEqual(['a (2).mp3', 'a.mp3/b.mp3']);
});

test('nothing leads out, and every name is valid everywhere', () => {
  expect(paths(['../../etc', 'a.mp3'], ['/C:\\x/./con', '..mp3'], ['a//b ', 'x?.mp3'])).toEqual(['etc/a.mp3', 'C__x/con_/audio.mp3', 'a/b/x_.mp3']);
});

test('ten thousand of the same name take no time', () => {
  const all = paths(...Array.from({ length: 10_000 }, () => ['', 'a.mp3'] as const));
  expect(new Set(all).size).toBe(10_000);
  expect(all.at(-1)).toBe('a (10000).mp3');
});

test('the folder that all are in', () => {
  expect(commonFolder(['a/x.mp3', 'a/b/y.mp3'])).toBe('a');
  expect(commonFolder(['a/x.mp3', 'ab/y.mp3'])).toBeNull();
  expect(commonFolder(['x.mp3'])).toBeNull();
  expect(commonFolder([])).toBeNull();
});
