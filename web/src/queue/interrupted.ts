/** What a page leaves behind for the next one, in case it is closed while jobs run: names, never files. */
import type { Job } from './job';

export interface Unfinished {
  /** The first of them. */
  readonly names: readonly string[];
  readonly count: number;
}

const NAMES_KEPT = 20;

/** `null` where nothing would be lost. */
export function unfinishedJobs(jobs: readonly Job[]): Unfinished | null {
  const names: string[] = [];
  let count = 0;
  for (const job of jobs) {
    if (job.state !== 'queued' && job.state !== 'running') continue;
    count += 1;
    if (names.length < NAMES_KEPT) names.push(job.name);
  }
  return count === 0 ? null : { names, count };
}

/** Of what was stored by `JSON.stringify`, perhaps by another version of this page. */
export function parseUnfinished(text: string): Unfinished | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('names' in value) || !('count' in value)) return null;
  const { names, count } = value;
  if (!Array.isArray(names) || typeof count !== 'number' || count < 1) return null;
  return { names: names.filter((name): name is string => typeof name === 'string').slice(0, NAMES_KEPT), count };
}

export function mergeUnfinished(all: readonly Unfinished[]): Unfinished | null {
  if (all.length === 0) return null;
  return {
    names: all.flatMap(({ names }) => names).slice(0, NAMES_KEPT),
    count: all.reduce((sum, { count }) => sum + count, 0),
  };
}
