import { expect, test, vi } from 'vitest';
import { FileOutput, type WritableFile } from '../../../web/src/engine/file_output';
import { MemoryOutput } from '../../../web/src/engine/memory_output';

const bytes = (text: string) => new TextEncoder().encode(text);

function fakeFile(write: WritableFile['write']) {
  const closed = vi.fn();
  const truncated = vi.fn();
  return { write, read: () => 0, truncate: truncated, truncated, flush: () => Promise.resolve(), close: closed, closed };
}

test('memory: what is written again replaces what was there, across pieces', async () => {
  const output = new MemoryOutput();
  output.write(0, bytes('hello '));
  output.write(6, bytes('world'));
  expect(output.write(4, bytes('0 W'))).toBe(3);
  const { blob } = await output.finish();
  expect(await blob.text()).toBe('hell0 World');
  expect(blob.type).toBe('audio/mpeg');
});

test('memory: overlapping the end extends it', async () => {
  const output = new MemoryOutput();
  output.write(0, bytes('abc'));
  output.write(2, bytes('CDE'));
  expect(await (await output.finish()).blob.text()).toBe('abCDE');
});

test('memory: what was cleared is gone, and is written again from the beginning', async () => {
  const output = new MemoryOutput();
  output.write(0, bytes('hello world'));
  expect(output.clear()).toBe(true);
  expect(output.write(0, bytes('bye'))).toBe(3);
  expect(await (await output.finish()).blob.text()).toBe('bye');
});

test('memory: a hole is refused', () => {
  const output = new MemoryOutput();
  expect(output.write(1, bytes('a'))).toBe(0);
  expect(output.failure?.code).toBe('write_failed');
});

test('memory: keeps a copy of what it is given', async () => {
  const output = new MemoryOutput();
  const view = bytes('abc');
  output.write(0, view);
  view.fill(0);
  expect(await (await output.finish()).blob.text()).toBe('abc');
});

test('file: gets tight arrays at their places', () => {
  const seen: [number, number, number][] = [];
  const output = new FileOutput(
    fakeFile((chunk, { at }) => {
      seen.push([at, chunk.byteLength, chunk.buffer.byteLength]);
      return chunk.byteLength;
    }),
    () => Promise.resolve(),
  );
  const heap = new Uint8Array(100);
  expect(output.write(50, heap.subarray(10, 20))).toBe(10);
  expect(seen).toEqual([[50, 10, 10]]);
});

test('file: is emptied when it is cleared; a refusal is told', () => {
  const file = fakeFile((chunk) => chunk.byteLength);
  const output = new FileOutput(file, () => Promise.resolve());
  expect(output.clear()).toBe(true);
  expect(file.truncated).toHaveBeenCalledExactlyOnceWith(0);
  file.truncated.mockImplementation(() => {
    throw new DOMException('gone', 'InvalidStateError');
  });
  expect(output.clear()).toBe(false);
  expect(output.failure?.code).toBe('write_failed');
});

test('file: short writes are continued', () => {
  let content = '';
  const output = new FileOutput(
    fakeFile((chunk, { at }) => {
      expect(at).toBe(content.length);
      content += new TextDecoder().decode(chunk.slice(0, 3));
      return Math.min(chunk.length, 3);
    }),
    () => Promise.resolve(),
  );
  expect(output.write(0, bytes('abcdefgh'))).toBe(8);
  expect(content).toBe('abcdefgh');
  expect(output.failure).toBeNull();
});

test.each([
  ['QuotaExceededError', 'disk_full'],
  ['InvalidStateError', 'write_failed'],
])('file: %s is %s', (name, code) => {
  const output = new FileOutput(
    fakeFile(() => {
      throw new DOMException('no', name);
    }),
    () => Promise.resolve(),
  );
  expect(output.write(0, bytes('abc'))).toBe(0);
  expect(output.failure?.code).toBe(code);
});

test.each([
  [0, 'disk_full'],
  [2 ** 32 - 8, 'disk_full'],
  [2 ** 32 - 16, 'write_failed'],
])('file: %i instead of the number of bytes is %s', (count, code) => {
  const output = new FileOutput(fakeFile(() => count), () => Promise.resolve());
  expect(output.write(0, bytes('abc'))).toBe(0);
  expect(output.failure?.code).toBe(code);
});

test('file: what cannot be flushed is closed and removed', async () => {
  const remove = vi.fn(() => Promise.resolve());
  const file = fakeFile((chunk) => chunk.length);
  const output = new FileOutput({ ...file, flush: () => Promise.reject(new DOMException('no', 'QuotaExceededError')) }, remove);
  expect(await output.finish()).toMatchObject({ error: { code: 'disk_full' } });
  expect(file.closed).toHaveBeenCalled();
  expect(remove).toHaveBeenCalled();
});

test('file: is closed before it is removed', async () => {
  const order: string[] = [];
  const file = { write: () => 0, read: () => 0, truncate: () => undefined, flush: () => undefined, close: () => void order.push('close') };
  await new FileOutput(file, () => Promise.resolve(void order.push('remove'))).discard();
  expect(order).toEqual(['close', 'remove']);
});
