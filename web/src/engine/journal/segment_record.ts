/** What a journal says of one segment. */
import { crc32 } from '../../zip/crc32';

export interface SegmentRecord {
  /** Of the job, and the part of it. */
  readonly programme: number;
  readonly part: number;
  /** Where its bytes lie in the MP3. */
  readonly position: number;
  readonly length: number;
  readonly crc32: number;
  readonly lowpassHz: number;
  /** How far the programme was with it, 0 … 1. */
  readonly fraction: number;
}

export const RECORD_BYTES = 40;
const CHECKED_BYTES = RECORD_BYTES - 4;

export function encodeRecord(record: SegmentRecord): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(RECORD_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, record.programme, true);
  view.setUint32(4, record.part, true);
  view.setFloat64(8, record.position, true);
  view.setUint32(16, record.length, true);
  view.setUint32(20, record.crc32, true);
  view.setUint32(24, record.lowpassHz, true);
  view.setFloat64(28, record.fraction, true);
  view.setUint32(CHECKED_BYTES, crc32(bytes.subarray(0, CHECKED_BYTES)), true);
  return bytes;
}

/** `null` where it was not written to its end. */
export function decodeRecord(bytes: Uint8Array): SegmentRecord | null {
  if (bytes.length < RECORD_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, RECORD_BYTES);
  if (view.getUint32(CHECKED_BYTES, true) !== crc32(bytes.subarray(0, CHECKED_BYTES))) return null;
  return {
    programme: view.getUint32(0, true),
    part: view.getUint32(4, true),
    position: view.getFloat64(8, true),
    length: view.getUint32(16, true),
    crc32: view.getUint32(20, true),
    lowpassHz: view.getUint32(24, true),
    fraction: view.getFloat64(28, true),
  };
}
