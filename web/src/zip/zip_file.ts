/**
 * A zip that is there at once, whatever its size: a `Blob` of records and of the files themselves, which browsers keep by reference. Nothing is
 * copied nor read before somebody saves it.
 */
import { centralHeader, endOfZip, localHeader, type ZipFileFacts } from './records';

export interface ZipEntry<Content> {
  /** `/` between folders; each path once. */
  readonly path: string;
  readonly content: Content;
  /** Of the content. */
  readonly crc32: number;
  /** Milliseconds since the epoch. */
  readonly modifiedAt: number;
}

export function zipFile(entries: readonly ZipEntry<Blob>[]): Blob {
  return new Blob([...zipPieces(entries)], { type: 'application/zip' });
}

/** What the zip is made of, in order. */
export function zipPieces<Content extends { readonly size: number }>(
  entries: readonly ZipEntry<Content>[],
): readonly (Uint8Array<ArrayBuffer> | Content)[] {
  const pieces: (Uint8Array<ArrayBuffer> | Content)[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { content, path, crc32, modifiedAt } of entries) {
    const facts: ZipFileFacts = { path, crc32, modifiedAt, bytes: content.size, offset };
    const header = localHeader(facts);
    pieces.push(header, content);
    directory.push(centralHeader(facts));
    offset += header.length + content.size;
  }
  const directoryBytes = directory.reduce((sum, { length }) => sum + length, 0);
  return [...pieces, ...directory, endOfZip(entries.length, offset, directoryBytes)];
}
