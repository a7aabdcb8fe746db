/** In which order files are joined, and what the whole is called. */
import type { WaitingJob } from './job';
import { partTitle } from './joining';

/** 2 before 10, in the language's own order. */
const natural = new Intl.Collator(undefined, { numeric: true });

export function byName(parts: readonly WaitingJob[]): readonly WaitingJob[] {
  return [...parts].sort((a, b) => natural.compare(a.name, b.name));
}

/** By the numbers of disc and track; those that have none come last, by their names. */
export function byTrack(parts: readonly WaitingJob[]): readonly WaitingJob[] {
  return [...byName(parts)].sort((a, b) => numberOf(a, 'disc', 1) - numberOf(b, 'disc', 1) || numberOf(a, 'track', LAST) - numberOf(b, 'track', LAST));
}

const LAST = 1e9;

export function hasTrackNumbers(parts: readonly WaitingJob[]): boolean {
  return parts.every((job) => numberOf(job, 'track', LAST) < LAST);
}

function numberOf({ source: { info } }: WaitingJob, tag: string, missing: number): number {
  const number = Number.parseInt(info?.tags.find(({ name }) => name === tag)?.values[0] ?? '', 10);
  return Number.isNaN(number) ? missing : number;
}

/** What the whole may be called: the album that all are of, or else what the first is called. */
export function joinedTitle(parts: readonly WaitingJob[]): string {
  const albums = new Set(parts.map(({ source }) => source.info?.tags.find(({ name }) => name === 'album')?.values[0] ?? ''));
  const [album = ''] = albums;
  const [first] = parts;
  return albums.size === 1 && album !== '' ? album : first ? partTitle(first) : '';
}
