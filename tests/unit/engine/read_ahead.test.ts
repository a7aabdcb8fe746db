import { beforeEach, expect, test } from 'vitest';
import { ReadAhead } from '../../../web/src/engine/read_ahead';

const content = Uint8Array.from({ length: 1000 }, (_, index) => (index * 7) % 251);
let asked: number;
let sliced: number;
let arrivals: number;
let discarded: ArrayBuffer[];
let source: ReadAhead;

/** Slices remember their bytes; whether a slice was read at once or ahead is counted. */
function createFile({ fails = false } = {}): Blob {
  const slice = (start: number, end: number) => {
    sliced += 1;
    const bytes = content.slice(start, end).buffer;
    const arrayBuffer = () => (fails ? Promise.reject(new DOMException('gone', 'NotFoundError')) : Promise.resolve(bytes));
    return { size: bytes.byteLength, bytes, arrayBuffer };
  };
  return { size: content.length, slice } as unknown as Blob;
}

function open(file: Blob, headBytes = 0): void {
  asked = 0;
  sliced = 0;
  arrivals = 0;
  discarded = [];
  const readAsArrayBuffer = (blob: Blob) => {
    asked += 1;
    return (blob as unknown as { bytes: ArrayBuffer }).bytes;
  };
  const parts = { discard: (buffer: ArrayBuffer) => discarded.push(buffer), arrived: () => (arrivals += 1), headBytes };
  source = new ReadAhead(file, { readAsArrayBuffer }, parts);
}

const read = (start: number, size: number) => new Uint8Array(source.readAsArrayBuffer(source.slice(start, start + size)));
const settled = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => open(createFile()));

test('reads ahead once pieces of one size follow each other', async () => {
  for (let start = 0; start < 1000; start += 100) {
    expect(read(start, 100)).toEqual(content.slice(start, start + 100));
    await settled();
    expect(source.isReady).toBe(true);
  }
  expect(asked).toBe(2);
  expect(arrivals).toBe(8);
  // Slices are dear: one for each part, whether it was read ahead or not.
  expect(sliced).toBe(10);
});

test('is not ready while the next piece is on its way', async () => {
  read(0, 100);
  expect(source.isReady).toBe(true);
  read(100, 100);
  expect(source.isReady).toBe(false);
  await settled();
  expect(source.isReady).toBe(true);
});

test('does not read ahead of jumps, nor of pieces that grow', async () => {
  for (const [start, size] of [[0, 10], [10, 20], [30, 40], [500, 40], [700, 40]] as const) {
    expect(read(start, size)).toEqual(content.slice(start, start + size));
    await settled();
  }
  expect(asked).toBe(5);
  expect(arrivals).toBe(0);
});

test('what was read ahead for nothing is given back at once, whether it had come or not', async () => {
  read(0, 100);
  read(100, 100);
  await settled();
  discarded = [];
  read(700, 100);
  expect(discarded).toHaveLength(3);
  read(800, 50);
  read(850, 50);
  discarded = [];
  source.close();
  await settled();
  expect(discarded).toHaveLength(2);
  expect(source.isReady).toBe(true);
});

test('never holds more than two pieces, and the one in use', async () => {
  for (let start = 0; start < 800; start += 100) {
    read(start, 100);
    await settled();
    expect(asked + arrivals - discarded.length).toBeLessThanOrEqual(3);
  }
});

test('what is asked for before it has come is read at once', () => {
  for (let start = 0; start < 400; start += 100) expect(read(start, 100)).toEqual(content.slice(start, start + 100));
  expect(asked).toBe(4);
});

test('a failure to read ahead is left to the reading that asks for it', async () => {
  open(createFile({ fails: true }));
  for (let start = 0; start < 500; start += 100) {
    expect(read(start, 100)).toEqual(content.slice(start, start + 100));
    await settled();
    expect(source.isReady).toBe(true);
  }
  expect(asked).toBe(5);
});

test('the beginning is read once, however often and in whatever pieces it is asked for', () => {
  open(createFile(), 300);
  for (const [start, size] of [[0, 300], [0, 10], [12, 8], [292, 8], [0, 10]] as const) expect(read(start, size)).toEqual(content.slice(start, start + size));
  expect(asked).toBe(1);
  expect(read(290, 11)).toEqual(content.slice(290, 301));
  expect(asked).toBe(2);
  // What was handed out and is used up, and the beginning itself.
  const before = discarded.length;
  source.close();
  expect(discarded.slice(before).map(({ byteLength }) => byteLength)).toEqual([300]);
});

test('a file that is shorter than a beginning is read once; what it does not have is asked of nobody', () => {
  open(createFile(), 5000);
  expect(read(0, 1000)).toEqual(content);
  expect(read(990, 100)).toEqual(content.slice(990));
  expect(asked).toBe(1);
  expect(sliced).toBe(1);
});

test('pieces that follow the beginning are read ahead', async () => {
  open(createFile(), 100);
  read(0, 100);
  read(100, 100);
  await settled();
  expect(arrivals).toBe(2);
});
