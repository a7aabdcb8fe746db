/** Tells builds of the WebAssembly modules apart: an MP3 that one began must not be gone on with by another. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Empty where they are not built yet. */
export function engineIdentity(modules: string): string {
  const files = ['conversion.wasm', 'encoder.wasm'].map((name) => join(modules, name));
  if (!files.every(existsSync)) return '';
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}
