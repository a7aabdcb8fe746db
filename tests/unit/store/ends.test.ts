import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { EndsOfFiles, hashEnds } from '../../../web/src/store/ends';

const KIB = 1024;

function fileOf(bytes: number): { readonly file: File; readonly content: Uint8Array<ArrayBuffer> } {
  const content = Uint8Array.from({ length: bytes }, (_, index) => (index * 31 + (index >> 8)) % 256);
  return { file: new File([content], 'a.wav'), content };
}

const sha256 = (...parts: readonly Uint8Array[]): string => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

test.each([0, 1, 128 * KIB - 1, 128 * KIB, 128 * KIB + 1, 300 * KIB])('the hash of %i bytes is that of the first and last 64 KiB, each byte once', async (bytes) => {
  const { file, content } = fileOf(bytes);
  expect(await hashEnds(file)).toBe(sha256(content.slice(0, 64 * KIB), content.slice(Math.max(64 * KIB, bytes - 64 * KIB))));
});

test('files wait for their turn, and those that nobody has any more by then are not read', async () => {
  const ends = new EndsOfFiles();
  const files = Array.from({ length: 4 }, () => fileOf(100).file);
  const done: number[] = [];
  const read = vi.spyOn(crypto.subtle, 'digest');
  let isGone = false;
  for (const [index, file] of files.entries()) {
    ends.later(
      () => (isGone && index === 2 ? [] : [file]),
      () => done.push(index),
    );
  }
  isGone = true;
  await vi.waitFor(() => expect(done).toEqual([0, 1, 3]));
  expect(read).toHaveBeenCalledTimes(3);
  // What is asked for at once is known, or read now.
  const [first, , third] = files;
  if (!first || !third) throw new Error('there are four');
  await Promise.all([ends.of(first), ends.of(third)]);
  expect(read).toHaveBeenCalledTimes(4);
  expect(ends.get(third)).toBe(ends.get(first));
  ends.later(() => [first], () => done.push(9));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done).toEqual([0, 1, 3]);
  read.mockRestore();
});
