/** This page's own folder for results. The converter writes there, the result store sweeps what earlier pages left in theirs. */
import type { OutputPath } from '../shared/protocol';

/** Below the root of the origin private file system. */
export const RESULTS_DIRECTORY = 'unreel';

// Not `crypto.randomUUID`, which insecure contexts do not have.
export const sessionId = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
  byte.toString(16).padStart(2, '0'),
).join('');

/** Held for as long as the page lives: whoever can take it knows that the page is gone. */
export function lockName(session: string): string {
  return `unreel-session-${session}`;
}

/** Held, by any number of pages, as long as they read the file. */
export function readingLockName({ directory, name }: OutputPath): string {
  return `unreel-reading-${[...directory, name].join('/')}`;
}

export function outputDirectory(session: string): readonly string[] {
  return [RESULTS_DIRECTORY, session];
}
