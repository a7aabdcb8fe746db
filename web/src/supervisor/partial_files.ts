/** What conversions leave behind in a session's folder, by name: `<job>.journal`, `<job>-<attempt>.mp3`, `<job>-<attempt>.p<part>.mp3`. */
import type { OutputPath } from '../shared/protocol';

export interface LeftBehind {
  readonly job: string;
  readonly path: OutputPath;
  /** What says how far the job came. */
  readonly isJournal: boolean;
}

/** `null` where it is something else. */
export function leftBehind(directory: readonly string[], name: string): LeftBehind | null {
  const [, journaled] = /^(.+)\.journal$/.exec(name) ?? [];
  const [, written] = /^(.+)-\d+(?:\.p\d+)?\.mp3$/.exec(name) ?? [];
  const job = journaled ?? written;
  return job === undefined ? null : { job, path: { directory, name: `${job}.mp3` }, isJournal: journaled !== undefined };
}
