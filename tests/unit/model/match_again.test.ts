import { expect, test } from 'vitest';
import { matchAgain } from '../../../web/src/model/match_again';
import { plainFile, type AddedFile } from '../../../web/src/queue/added_file';
import type { LostFile } from '../../../web/src/queue/revival';

const fileOf = (name: string, content = 'media', lastModified = 5): File => new File([content], name, { lastModified });
const lost = (id: string, name: string, ends: string | null = null): LostFile => ({
  id,
  identity: { name, bytes: 5, lastModified: 5, ends },
  folder: '',
  handle: null,
});

async function match(wanted: readonly LostFile[], files: readonly File[]) {
  const found: string[] = [];
  const others: string[] = [];
  const hashed: string[] = [];
  await matchAgain({
    wanted,
    files: files.map(plainFile),
    async hashOf(file) {
      hashed.push(file.name);
      return file.text();
    },
    give: (some: ReadonlyMap<string, AddedFile>) => found.push(...[...some].map(([id, { file }]) => `${id} ${file.name}`)),
    add: (some) => others.push(...some.map(({ file }) => file.name)),
  });
  return { found, others, hashed };
}

test('a file is known again by name, size, time and the hash of its ends', async () => {
  const wanted = [lost('a', 'a.mp4', 'media'), lost('b', 'b.mp4', 'media'), lost('c', 'c.mp4', 'media'), lost('d', 'd.mp4', 'media')];
  const files = [fileOf('a.mp4'), fileOf('b.mp4', 'other'), fileOf('c.mp4', 'media and more'), fileOf('d.mp4', 'media', 6)];
  expect(await match(wanted, files)).toEqual({ found: ['a a.mp4'], others: ['c.mp4', 'd.mp4', 'b.mp4'], hashed: ['a.mp4', 'b.mp4'] });
});

test('where no hash was made, the rest decides, and nothing is read', async () => {
  expect(await match([lost('a', 'a.mp4')], [fileOf('a.mp4', 'other')])).toEqual({ found: ['a a.mp4'], others: [], hashed: [] });
});

test('a file that was added twice is chosen once', async () => {
  expect((await match([lost('a', 'a.mp4'), lost('b', 'a.mp4')], [fileOf('a.mp4')])).found).toEqual(['a a.mp4', 'b a.mp4']);
});

test('many come back in bundles, none is lost', async () => {
  const names = Array.from({ length: 600 }, (_, index) => `${index}.mp4`);
  const { found } = await match(names.map((name) => lost(name, name)), names.map((name) => fileOf(name)));
  expect(found).toHaveLength(600);
});
