import { crc32 as zlibCrc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from '../../../web/src/zip/crc32';

const bytes = Uint8Array.from({ length: 1000 }, (_, index) => (index * 151 + (index >> 3) * 7) & 0xff);

test('is the check value of CRC-32/ISO-HDLC', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
});

test.each([0, 1, 7, 8, 9, 15, 16, 17, 999, 1000])('of %i bytes it is what zlib says, in one piece and in two', (length) => {
  const part = bytes.subarray(0, length);
  const expected = zlibCrc32(part);
  expect(crc32(part)).toBe(expected);
  expect(crc32(part.subarray(length / 3), crc32(part.subarray(0, length / 3)))).toBe(expected);
});
