/** Where the list is kept from visit to visit. Implemented by `store/`. */
import type { Job, MissingJob } from './job';

/** What pages that are gone left behind. */
export interface EarlierVisit {
  readonly jobs: readonly MissingJob[];
  /** Of all jobs of that list, results too. */
  readonly order: readonly string[];
}

export interface JobArchive {
  /** False where nothing outlives the page. */
  readonly isPersistent: boolean;
  /** To be called once: it is this page's from then on, and no other page gets it. */
  take(): Promise<EarlierVisit>;
  /**
   * Keeps what differs from the last time. In pieces, between which the page goes on; `atOnce`: in one, as the page may be gone right
   * after the call.
   */
  save(jobs: readonly Job[], atOnce: boolean): Promise<void>;
  /** What a file is known by; its ends are read where nobody has. */
  hashOf(file: File): Promise<string | null>;
}

export const NOTHING_KEPT: JobArchive = {
  isPersistent: false,
  take: () => Promise.resolve({ jobs: [], order: [] }),
  save: () => Promise.resolve(),
  // Nothing is missed that could be known by it.
  hashOf: () => Promise.resolve(null),
};
