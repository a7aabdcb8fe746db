import type { TagEdit } from './recipe';

/** What is known of a file by its name and its folder. It stands for what the file does not say itself, never against it. */
export interface Beside {
  readonly tags: readonly TagEdit[];
  /** A picture that lies in its folder. */
  readonly cover: Blob | null;
}

export const NOTHING_BESIDE: Beside = { tags: [], cover: null };
