import { describe, expect, test } from 'vitest';
import { sortInTurns } from '../../../web/src/queue/sort_in_turns';
import { walk, type Entry, type Found, type FolderEntry } from '../../../web/src/queue/walk';
import { DEEPEST, MOST_FILES } from '../../../web/src/queue/walk_limits';

const file = (name: string, type = ''): Entry => ({ kind: 'file', name, read: () => Promise.resolve({ file: new File(['x'], name, { type }), handle: null }) });
const folder = (name: string, ...children: readonly Entry[]): FolderEntry => ({
  kind: 'folder',
  name,
  async *entries() {
    yield* await Promise.resolve(children);
  },
});

async function found(entries: readonly Entry[], { looksBeside = true, stopAfter = Infinity } = {}): Promise<readonly Found[]> {
  const abort = new AbortController();
  const all: Found[] = [];
  for await (const some of walk(entries, { looksBeside, breathe: () => null, signal: abort.signal })) {
    all.push(some);
    if (all.length >= stopAfter) abort.abort();
  }
  return all;
}

const files = (all: readonly Found[]) => all.flatMap((some) => some.files);
const paths = (all: readonly Found[]) => files(all).map((one) => `${one.folder}/${one.file.name}`);
const skipped = (all: readonly Found[]) => all.reduce((sum, some) => sum + some.skipped, 0);
const limits = (all: readonly Found[]) => all.flatMap(({ limit }) => limit ?? []);

describe('a walk through folders', () => {
  test('finds media in the order of names, and knows the folders', async () => {
    const all = await found([folder('Course', file('part 10.mp4'), file('notes.txt', 'text/plain'), folder('week 1', file('intro.mkv')), file('part 2.mp4'), file('.DS_Store'))]);
    expect(paths(all)).toEqual(['Course/part 2.mp4', 'Course/part 10.mp4', 'Course/week 1/intro.mkv']);
    expect(skipped(all)).toBe(2);
  });

  test('takes what was chosen by itself as it is', async () => {
    const all = await found([file('strange.txt', 'text/plain'), folder('A', file('a.mp3', 'audio/mpeg'))]);
    expect(paths(all)).toEqual(['/strange.txt', 'A/a.mp3']);
    expect(files(all)[0]?.beside).toBeUndefined();
  });

  test('finds the cover in the folder, or above the discs of a record', async () => {
    const all = await found([
      folder('Live', file('cover.jpg', 'image/jpeg'), folder('CD 1', file('01 a.mp3', 'audio/mpeg')), folder('CD 2', file('folder.png', 'image/png'), file('b.mp3', 'audio/mpeg')), folder('Extras', file('c.mp3', 'audio/mpeg'))),
    ]);
    expect(files(all).map(({ beside }) => (beside?.cover as File | null | undefined)?.name ?? null)).toEqual(['cover.jpg', 'folder.png', null]);
    expect(skipped(all)).toBe(0);
    expect(files(all)[0]?.beside?.tags).toContainEqual({ name: 'album', value: 'Live' });
  });

  test('looks at nothing beside where that is not wanted', async () => {
    const all = await found([folder('Live', file('cover.jpg', 'image/jpeg'), file('01 a.mp3', 'audio/mpeg'))], { looksBeside: false });
    expect(files(all)[0]?.beside).toBeUndefined();
    expect(skipped(all)).toBe(1);
  });

  test('what vanished costs the others nothing', async () => {
    const gone: Entry = { kind: 'file', name: 'gone.mp4', read: () => Promise.resolve(null) };
    expect(paths(await found([folder('A', gone, file('here.mp4'))]))).toEqual(['A/here.mp4']);
  });

  test('gives thousands a few at a time, and can be stopped', async () => {
    const many = folder('A', ...Array.from({ length: 1000 }, (_, index) => file(`${index}.mp4`)));
    const all = await found([many]);
    expect(Math.max(...all.map((some) => some.files.length))).toBeLessThanOrEqual(200);
    expect(files(all)).toHaveLength(1000);
    expect(files(await found([many, file('after.mp4')], { stopAfter: 1 }))).toHaveLength(200);
  });

  test('ends at a number of files, and says so', async () => {
    const read = Promise.resolve({ file: new File(['x'], 'x.mp4'), handle: null });
    const many = Array.from({ length: MOST_FILES + 5 }, (_, index): Entry => ({ kind: 'file', name: `${index}.mp4`, read: () => read }));
    const all = await found([folder('A', ...many)], { looksBeside: false });
    expect(files(all)).toHaveLength(MOST_FILES);
    expect(limits(all)).toEqual(['files']);
  });

  test('ends at a depth, and says so', async () => {
    let deep = folder('bottom', file('lost.mp4'));
    for (let depth = 0; depth < DEEPEST; depth += 1) deep = folder(`${depth}`, deep);
    const all = await found([deep, file('seen.mp4')]);
    expect(paths(all)).toEqual(['/seen.mp4']);
    expect(limits(all)).toEqual(['depth']);
  });
});

test('sorting in turns is sorting', async () => {
  const numbers = Array.from({ length: 5000 }, (_, index) => ({ value: (index * 7919) % 997, index }));
  let breaths = 0;
  const sorted = await sortInTurns(numbers, (one, other) => one.value - other.value, () => {
    breaths += 1;
    return null;
  });
  expect(sorted).toEqual([...numbers].sort((one, other) => one.value - other.value));
  expect(breaths).toBeGreaterThan(20);
  expect(await sortInTurns([], () => 0, () => null)).toEqual([]);
});
