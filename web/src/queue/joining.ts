/** Several waiting files that become one MP3, and back. */
import type { OwnRecipe } from '../recipe/own_recipe';
import type { AudioTrack, Chapter, MediaInfo } from '../shared/media';
import { sourceOf, waitingJob, withSource, type Job, type Source, type WaitingJob } from './job';

/** Those of the list that can be joined, in the order of `ids`; what was joined before is taken apart, and joined anew. */
export function joinable(jobs: readonly Job[], ids: readonly string[]): readonly WaitingJob[] {
  const byId = new Map(jobs.map((job) => [job.id, job]));
  return ids.flatMap((id) => {
    const job = byId.get(id);
    if (job?.state !== 'waiting') return [];
    return job.source.joined.length > 0 ? job.source.joined : [job];
  });
}

/** By the ids that they had as jobs of their own; those that are not among them come last. */
export function ordered(parts: readonly WaitingJob[], ids: readonly string[]): readonly WaitingJob[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = ({ id }: WaitingJob): number => places.get(id) ?? ids.length;
  return [...parts].sort((a, b) => placeOf(a) - placeOf(b));
}

/** What is said of all of it together. */
export interface Whole {
  readonly title: string;
  /** How long each file fades out, and the next one in; `null`: as the recipe for all files says. */
  readonly fadeSeconds: number | null;
}

/** One job of several, two at least. */
export function joinedJob(id: string, whole: Whole, parts: readonly WaitingJob[]): WaitingJob {
  const [first] = parts;
  if (!first || parts.length < 2) throw new Error('there is nothing to join');
  const job = waitingJob(id, first.source);
  const { cover, own } = first.source;
  return { ...job, name: whole.title, source: withWhole({ ...job.source, own: ownOfWhole(own, whole), cover, joined: parts }) };
}

/** What was joined, in another order, by another title, with other fades; all else of it stays. */
export function rejoinedJob(job: WaitingJob, whole: Whole, parts: readonly WaitingJob[]): WaitingJob {
  const { file, folder, handle } = parts[0]?.source ?? job.source;
  return { ...job, name: whole.title, source: withWhole({ ...job.source, file, folder, handle, own: ownOfWhole(job.source.own, whole), joined: parts }) };
}

/** A whole has no number among its parts. */
function ownOfWhole({ sound, ...own }: OwnRecipe, { title, fadeSeconds }: Whole): OwnRecipe {
  const others = (own.written?.set ?? []).filter(({ name }) => name !== 'title' && name !== 'track');
  const { fadeBetweenSeconds: _, ...otherSound } = sound ?? {};
  const faded = fadeSeconds === null ? otherSound : { ...otherSound, fadeBetweenSeconds: fadeSeconds };
  return {
    ...own,
    ...(Object.keys(faded).length > 0 && { sound: faded }),
    written: { ...own.written, set: [...others, { name: 'title', value: title }, { name: 'track', value: '' }] },
  };
}

/** What the parts are together, as far as somebody has looked into them. */
export function withWhole(source: Source): Source {
  const infos = source.joined.map((job) => job.source.info);
  const failed = source.joined.find((job) => job.source.probe.state === 'failed');
  if (failed) return { ...source, info: null, probe: failed.source.probe };
  const known = infos.filter((info) => info !== null);
  if (known.length < infos.length) return { ...source, info: null, probe: { state: 'waiting' } };
  return { ...source, info: wholeInfo(source.joined, known), probe: { state: 'done' } };
}

/** The title that a file is called by where it is one of several. */
export function partTitle({ name, source: { info } }: WaitingJob): string {
  const title = info?.tags.find((tag) => tag.name === 'title')?.values[0];
  return title ?? name.replace(/\.[^.]{1,8}$/, '');
}

/** `null` where a length is not known. */
export function joinedSeconds(parts: readonly WaitingJob[]): number | null {
  let sum = 0;
  for (const { source } of parts) {
    const seconds = source.info?.durationSeconds ?? null;
    if (seconds === null) return null;
    sum += seconds;
  }
  return sum;
}

function wholeInfo(parts: readonly WaitingJob[], infos: readonly MediaInfo[]): MediaInfo | null {
  const [first] = infos;
  if (!first) return null;
  const durationSeconds = joinedSeconds(parts);
  const track = first.audioTracks[first.defaultTrack];
  // Its frames cannot be copied, as they are not one file's.
  const whole: AudioTrack | undefined = track && { ...track, durationSeconds, copyRefusal: 'several_clips' };
  return { ...first, durationSeconds, audioTracks: whole ? [whole] : [], defaultTrack: 0, textTracks: [], chapters: chaptersOf(parts, infos) };
}

function chaptersOf(parts: readonly WaitingJob[], infos: readonly MediaInfo[]): readonly Chapter[] {
  let startSeconds = 0;
  return parts.map((job, index) => {
    const chapter = { startSeconds, endSeconds: startSeconds + (infos[index]?.durationSeconds ?? 0), title: partTitle(job) };
    startSeconds = chapter.endSeconds;
    return chapter;
  });
}

/** The list with several of its jobs as one, where the first of them stood. */
export function withJoined(jobs: readonly Job[], { id, ids, order, whole }: JoinWish): readonly Job[] {
  const parts = ordered(joinable(jobs, ids), order);
  if (parts.length < 2) return jobs;
  const gone = new Set(ids);
  const [first, ...others] = jobs.filter((job): job is WaitingJob => job.state === 'waiting' && gone.has(job.id));
  const joined = first && others.length === 0 ? rejoinedJob(first, whole, parts) : joinedJob(id, whole, parts);
  return jobs.flatMap((job) => (job === first ? [joined] : gone.has(job.id) && job.state === 'waiting' ? [] : [job]));
}

interface JoinWish {
  readonly id: string;
  readonly ids: readonly string[];
  readonly order: readonly string[];
  readonly whole: Whole;
}

/** What is known of a joined job's files, and so of the whole. */
export function lookedIntoParts<Finding>(job: Job, findings: ReadonlyMap<string, Finding>, look: (job: Job, finding: Finding) => Job): Job {
  const source = sourceOf(job);
  if (!source?.joined.some(({ id }) => findings.has(id))) return job;
  const joined = source.joined.map((part): WaitingJob => {
    const finding = findings.get(part.id);
    const looked = finding === undefined ? part : look(part, finding);
    return looked.state === 'waiting' ? looked : part;
  });
  return withSource(job, withWhole({ ...source, joined }));
}
