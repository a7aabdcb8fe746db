/** What the command-line tool makes of the same files: the page's bytes must be these. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { media } from '../../browser/support/media';

const BUILD = join(import.meta.dirname, '../../../build');

/** The build under the sanitizers, which scripts/test makes anyway: its bytes are those of every other build. */
const TOOL = join(BUILD, 'asan/wasm/unreel');

/** Emptied before each run of the stories, so that the three engines share what is made once. */
export const NATIVE_RESULTS = join(BUILD, 'engines');

/** The SHA-256 of the MP3 that the tool makes of a file of the browser tests' media. */
export function nativeSum(name: string, ...options: readonly string[]): string {
  const path = join(NATIVE_RESULTS, [name, ...options, 'mp3'].join('.'));
  if (!existsSync(path)) {
    mkdirSync(NATIVE_RESULTS, { recursive: true });
    execFileSync(TOOL, [...options, media(name), `${path}.part`], { stdio: ['ignore', 'ignore', 'inherit'] });
    renameSync(`${path}.part`, path);
  }
  return sum(path);
}

/** `null` where there is no such file yet. */
export function sumIfThere(path: string): string | null {
  return existsSync(path) ? sum(path) : null;
}

function sum(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
