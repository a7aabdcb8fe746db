/** Tables that the core's tests read as well. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function readTable(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../tables', name), 'utf8'));
}
