/** CRC-32 as zip has it (APPNOTE 4.4.7; polynomial 0xEDB88320), eight bytes at a time: "slicing-by-8" of Kounavis and Berry, 2005. */

const SLICES = 8;
const TABLES = new Int32Array(SLICES * 256);

for (let byte = 0; byte < 256; byte += 1) {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  TABLES[byte] = value;
}
for (let at = 256; at < TABLES.length; at += 1) {
  const before = TABLES[at - 256] ?? 0;
  TABLES[at] = (before >>> 8) ^ (TABLES[before & 0xff] ?? 0);
}

/** `before`: of what comes before `bytes`; of nothing it is 0. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const { length } = bytes;
  const table = (slice: number, index: number): number => TABLES[slice * 256 + (index & 0xff)] as number;
  const byte = (at: number): number => bytes[at] as number;
  let crc = ~before;
  let at = 0;
  for (; at + SLICES <= length; at += SLICES) {
    const mixed = crc ^ (byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24));
    crc =
      table(7, mixed) ^
      table(6, mixed >>> 8) ^
      table(5, mixed >>> 16) ^
      table(4, mixed >>> 24) ^
      table(3, byte(at + 4)) ^
      table(2, byte(at + 5)) ^
      table(1, byte(at + 6)) ^
      table(0, byte(at + 7));
  }
  for (; at < length; at += 1) crc = (crc >>> 8) ^ table(0, crc ^ byte(at));
  return ~crc >>> 0;
}
