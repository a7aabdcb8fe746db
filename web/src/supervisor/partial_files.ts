/** What conversions leave behind in a session's folder, by name: `<job>.journal`, `<job>-<attempt>.mp3`, `<job>-<attempt>.p<part>.mp3`. */
export interface LeftBehind {
  readonly job: string;
  /** What says how far the job came. */
  readonly isJournal: boolean;
}

/** `null` where it is something else. */
export function leftBehind(name: string): LeftBehind | null {
  const [, journaled] = /^(.+)\.journal$/.exec(name) ?? [];
  const [, written] = /^(.+)-\d+(?:\.p\d+)?\.mp3$/.exec(name) ?? [];
  const job = journaled ?? written;
  return job === undefined ? null : { job, isJournal: journaled !== undefined };
}
