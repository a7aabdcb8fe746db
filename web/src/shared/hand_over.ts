/** Files that another program hands over: the system by opening them with Unreel, an app by sharing them. */

/** Below the root of the origin private file system. Not in the results' folder, which is swept by other rules. */
export const SHARED_DIRECTORY = 'unreel-shared';
/** Written last: a delivery without it is not whole. */
export const RECORD = 'delivery.json';
/** In the address to which a share is answered: the delivery's id, or why there is none. */
export const SHARED_PARAMETER = 'shared';
export const SHARE_PROBLEM_PARAMETER = 'share-problem';

/** `empty`: no file was in it. `full`: no space. `broken`: it ended early or could not be read. `unsupported`: no private storage. */
export const SHARE_PROBLEMS = ['empty', 'full', 'broken', 'unsupported'] as const;
export type ShareProblem = (typeof SHARE_PROBLEMS)[number];

/** `gone`: the delivery was deleted, or another tab has it. `unreadable`: so many opened files could not be read. */
export type HandOverProblem = { readonly code: ShareProblem | 'gone' } | { readonly code: 'unreadable'; readonly count: number };

export interface HandedFile {
  readonly file: File;
  /** By which it can be read again after a reload; `null` where there is none. */
  readonly handle: FileSystemFileHandle | null;
}

export interface HandOver {
  readonly files: readonly HandedFile[];
  readonly problem: HandOverProblem | null;
}

export interface HandOvers {
  /** Calls `listener` for what came already, and for all that will come. One listener. */
  watch(listener: (handOver: HandOver) => void): void;
  /** Deletes the copies of shared files that are not among those that `findFiles` returns. */
  keepOnly(findFiles: () => ReadonlySet<File>): void;
}

/** What a delivery's record says of each of its files, which are named 0, 1, … */
export interface SharedFile {
  readonly name: string;
  readonly type: string;
}

/** Held by the worker while it writes, then by the page that has the files: whoever can take it knows that nobody needs them. */
export function deliveryLock(id: string): string {
  return `unreel-shared ${id}`;
}
