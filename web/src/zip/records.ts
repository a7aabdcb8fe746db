/**
 * The records of a zip: PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.14 to 4.3.16 (its
 * end). Files are stored as they are; names are UTF-8; what does not fit 32 bits goes to ZIP64 fields (4.5.3).
 */
import { dosTime } from './dos_time';
import { Fields } from './fields';

/** What the zip says of a file. */
export interface ZipFileFacts {
  /** `/` between folders, none at the beginning. */
  readonly path: string;
  readonly bytes: number;
  readonly crc32: number;
  /** Milliseconds since the epoch. */
  readonly modifiedAt: number;
  /** Of its local header, from the beginning of the zip. */
  readonly offset: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;

const LARGEST_SHORT = 0xffff;
const LARGEST_LONG = 0xffffffff;

const VERSION_20 = 20;
const VERSION_64 = 45;
/** Whose attributes they are (4.4.2), so that files of the zip can be read by everybody and written by their owner. */
const MADE_BY_UNIX = 3 << 8;
const REGULAR_FILE_644 = 0o100644;
const NAMES_ARE_UTF8 = 1 << 11;

const EXTRA_64 = 1;
/** "Extended timestamp" of Info-ZIP (`proginfo/extrafld.txt`): seconds since the epoch, whatever the time zone. */
const EXTRA_TIME = 0x5455;
const HAS_MODIFICATION = 1;

const encoder = new TextEncoder();

/** Whether a number needs eight bytes: the largest one of four is the sign for that. */
const isLong = (value: number): boolean => value >= LARGEST_LONG;
const short = (value: number): number => Math.min(value, LARGEST_SHORT);
const long = (value: number): number => Math.min(value, LARGEST_LONG);

export function localHeader(file: ZipFileFacts): Uint8Array<ArrayBuffer> {
  const name = encoder.encode(file.path);
  // Here both sizes have to be there, or none.
  const extra = extraOf(file, isLong(file.bytes) ? [file.bytes, file.bytes] : []);
  return new Fields(30 + name.length + extra.length)
    .long(LOCAL_HEADER)
    .short(isLong(file.bytes) ? VERSION_64 : VERSION_20)
    .raw(sharedFields(file))
    .short(name.length, extra.length)
    .raw(name)
    .raw(extra)
    .done();
}

export function centralHeader(file: ZipFileFacts): Uint8Array<ArrayBuffer> {
  const name = encoder.encode(file.path);
  const large = [...(isLong(file.bytes) ? [file.bytes, file.bytes] : []), ...(isLong(file.offset) ? [file.offset] : [])];
  const extra = extraOf(file, large);
  return new Fields(46 + name.length + extra.length)
    .long(CENTRAL_HEADER)
    .short(MADE_BY_UNIX | VERSION_64, large.length > 0 ? VERSION_64 : VERSION_20)
    .raw(sharedFields(file))
    .short(name.length, extra.length, 0, 0, 0)
    .long(REGULAR_FILE_644 * 2 ** 16, long(file.offset))
    .raw(name)
    .raw(extra)
    .done();
}

/** `offset`, `bytes`: of the central directory. */
export function endOfZip(files: number, offset: number, bytes: number): Uint8Array<ArrayBuffer> {
  const is64 = files >= LARGEST_SHORT || isLong(offset) || isLong(bytes);
  const end = new Fields(is64 ? 56 + 20 + 22 : 22);
  if (is64) {
    // Its own length does not count the twelve bytes up to here.
    end.long(END_64).quad(56 - 12).short(MADE_BY_UNIX | VERSION_64, VERSION_64).long(0, 0).quad(files, files, bytes, offset);
    end.long(LOCATOR_64, 0).quad(offset + bytes).long(1);
  }
  return end.long(END).short(0, 0, short(files), short(files)).long(long(bytes), long(offset)).short(0).done();
}

function sharedFields({ bytes, crc32, modifiedAt }: ZipFileFacts): Uint8Array {
  const { date, time } = dosTime(modifiedAt);
  return new Fields(20).short(NAMES_ARE_UTF8, 0, time, date).long(crc32, long(bytes), long(bytes)).done();
}

function extraOf({ modifiedAt }: ZipFileFacts, large: readonly number[]): Uint8Array {
  const seconds = Math.min(Math.max(Math.floor(modifiedAt / 1000), 0), 0x7fffffff);
  const extra = new Fields(9 + (large.length > 0 ? 4 + large.length * 8 : 0));
  if (large.length > 0) extra.short(EXTRA_64, large.length * 8).quad(...large);
  return extra.short(EXTRA_TIME, 5).raw(Uint8Array.of(HAS_MODIFICATION)).long(seconds).done();
}
