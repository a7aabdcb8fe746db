import type { Programme } from '../../shared/programme';
import type { ConversionOptions } from '../../shared/options';
import type { LoudnessGain } from '../../shared/protocol';

/** All that decides about the bytes of a job's MP3s. */
export interface Fingerprinted {
  /** Which build of the WebAssembly modules. */
  readonly engine: string;
  readonly files: readonly File[];
  readonly options: ConversionOptions;
  readonly programmes: readonly Programme[];
  readonly loudness: LoudnessGain | null;
  readonly cover: Uint8Array | null;
}

/** Options that were kept over a visit are the same by value; their fields may stand in another order. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** SHA-256. */
export async function fingerprintOf({ engine, files, options, programmes, loudness, cover }: Fingerprinted): Promise<Uint8Array> {
  const sources = files.map(({ name, size, lastModified }) => ({ name, size, lastModified }));
  const picture = cover && [...new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(cover)))];
  // The cover as it was chosen is an object without fields here; its bytes count.
  const text = JSON.stringify({ engine, sources, options, programmes, loudness, picture }, inOrder);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
