/** Zips are judged by Info-ZIP's unzip and Python's zipfile. */
import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crc32 } from '../../../web/src/zip/crc32';
import { zipFile, zipPieces, type ZipEntry } from '../../../web/src/zip/zip_file';

const MODIFIED = Date.UTC(2026, 10, 28, 12, 30, 45);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unreel-zip-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function entry(path: string, text: string, modifiedAt = MODIFIED): ZipEntry<Blob> {
  return { path, content: new Blob([text]), crc32: crc32(new TextEncoder().encode(text)), modifiedAt };
}

async function written(name: string, entries: readonly ZipEntry<Blob>[]): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, new Uint8Array(await zipFile(entries).arrayBuffer()));
  return path;
}

const unzip = (...args: readonly string[]): string => execFileSync('unzip', [...args], { encoding: 'utf8', maxBuffer: 64 << 20 });

/** What Python reads of it. */
function read(path: string, program: string): unknown {
  return JSON.parse(execFileSync('python3', ['-c', `import json, sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\n${program}`, path], { encoding: 'utf8' }));
}

test('has every file with its folders, its content and its time', async () => {
  const path = await written('some.zip', [entry('Album/CD 1/01 Grüße – 日本.mp3', 'one'), entry('Album/CD 2/01.mp3', ''), entry('loose.mp3', 'three')]);
  expect(unzip('-t', path)).toContain('No errors detected');
  expect(read(path, 'print(json.dumps([[i.filename, z.read(i).decode(), i.compress_type] for i in z.infolist()]))')).toEqual([
    ['Album/CD 1/01 Grüße – 日本.mp3', 'one', 0],
    ['Album/CD 2/01.mp3', '', 0],
    ['loose.mp3', 'three', 0],
  ]);
  unzip('-q', '-o', path, '-d', folder);
  const { mtimeMs, mode } = statSync(join(folder, 'loose.mp3'));
  expect(mtimeMs).toBe(MODIFIED);
  expect(mode & 0o777).toBe(0o644);
});

test('is a zip where there is nothing to be put in', async () => {
  expect(read(await written('empty.zip', []), 'print(json.dumps(z.namelist()))')).toEqual([]);
});

test.each([-1e15, Date.UTC(1975, 0), Date.UTC(2200, 0), Number.NaN])('takes times that a zip cannot have: %d', async (modifiedAt) => {
  expect(unzip('-t', await written('times.zip', [entry('a.mp3', 'a', modifiedAt)]))).toContain('No errors detected');
});

test('a wrong sum is seen: the judge reads the sums', async () => {
  const path = await written('wrong.zip', [{ ...entry('a.mp3', 'abc'), crc32: 1 }]);
  expect(() => unzip('-t', path)).toThrow();
});

test('more files than 16 bits can count', { timeout: 60_000 }, () => {
  const count = 66_000;
  const bytes = new TextEncoder().encode('x');
  const content = { size: bytes.length, bytes };
  const entries = Array.from({ length: count }, (_, index) => ({ path: `${index}.mp3`, content, crc32: crc32(bytes), modifiedAt: MODIFIED }));
  const path = join(folder, 'many.zip');
  writeFileSync(path, Buffer.concat(zipPieces(entries).map((piece) => (piece instanceof Uint8Array ? piece : piece.bytes))));
  expect(unzip('-tq', path)).toContain('No errors detected');
  expect(read(path, 'print(json.dumps([len(z.namelist()), z.namelist()[-1]]))')).toEqual([count, `${count - 1}.mp3`]);
});

test('files, and places in the zip, beyond 4 GB', () => {
  // Holes of a sparse file stand for what is too large for a test.
  const hole = (path: string, size: number): ZipEntry<{ size: number; bytes?: Uint8Array }> => ({ path, content: { size }, crc32: 0, modifiedAt: MODIFIED });
  const text = new TextEncoder().encode('the last');
  const last = { path: 'last.mp3', content: { size: text.length, bytes: text }, crc32: crc32(text), modifiedAt: MODIFIED };
  const path = join(folder, 'large.zip');
  const file = openSync(path, 'w');
  let at = 0;
  for (const piece of zipPieces([hole('just not.mp3', 0xfffffffe), hole('just.mp3', 0xffffffff), hole('large.mp3', 5e9), last])) {
    const bytes = piece instanceof Uint8Array ? piece : piece.bytes;
    if (bytes) writeSync(file, bytes, 0, bytes.length, at);
    at += piece instanceof Uint8Array ? piece.length : piece.size;
  }
  ftruncateSync(file, at);
  closeSync(file);
  expect(unzip('-p', path, 'last.mp3')).toBe('the last');
  // Python compares each local header with the directory when it opens a file.
  const program = 'print(json.dumps([[i.filename, i.file_size, i.compress_size, z.open(i).read(4) is not None] for i in z.infolist()]))';
  expect(read(path, program)).toEqual([
    ['just not.mp3', 0xfffffffe, 0xfffffffe, true],
    ['just.mp3', 0xffffffff, 0xffffffff, true],
    ['large.mp3', 5e9, 5e9, true],
    ['last.mp3', text.length, text.length, true],
  ]);
});
