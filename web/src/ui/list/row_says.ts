/** What a row says of a file that waits, and of what will be made of it. */
import { errorSentence } from '../../messages/error_sentence';
import { formatBytes } from '../../messages/format';
import { channelsName, codecName, joined, languageName, titleOf } from '../../messages/media_words';
import { messages } from '../../messages/messages';
import { expected } from '../../queue/expected';
import { forecastOf } from '../../queue/forecast';
import { bytesOf, type QueuedJob, type WaitingJob } from '../../queue/job';
import { readSelection } from '../../queue/selection';
import { problemOf } from '../../queue/submission';
import { formatDuration, formatTimeCode } from '../../queue/time_code';
import { completeTags } from '../../recipe/known_tags';
import { hasOwnSettings, hasOwnTags } from '../../recipe/own_settings';
import type { ErrorCode } from '../../shared/errors';
import type { AudioTrack, MediaInfo } from '../../shared/media';
import type { Recipe, TagEdit } from '../../shared/recipe';

export interface RowSays {
  /** False where nothing can be made of it, whatever is chosen. */
  readonly isConvertible: boolean;
  /** Why it cannot be converted as it is; empty where it can. */
  readonly problem: string;
  /** What the file is. */
  readonly details: string;
  /** Its length, and what comes of it. */
  readonly result: string;
  /** How it differs from the other files. */
  readonly own: string;
}

const { list } = messages;

/** Of the engine, not of the file: the page says so elsewhere, or nobody need know. */
const NOT_OF_THE_FILE: readonly ErrorCode[] = ['engine_crashed', 'engine_unavailable', 'interrupted'];

/** `recipe`: for all files. `isEngineBusy`: nobody looks into a file before it is free. */
export function rowSays(job: WaitingJob | QueuedJob, recipe: Recipe, isEngineBusy: boolean): RowSays {
  const { info, own, probe, beside, joined: files } = job.source;
  const size = formatBytes(bytesOf(job.source));
  const wanted = expected(job.source, recipe);
  const tracks = wanted?.tracks ?? [];
  return {
    isConvertible: problemOf(job.source) === null,
    problem: problemIn(job, wanted?.cannotBeCopied ?? false),
    details: info
      ? joined([files.length > 0 ? list.joined(files.length) : '', times(job), ...describe(info, tracks, job.source.beside.tags), job.source.draft.lyrics ? list.words : '', size])
      : joined([files.length > 0 ? list.joined(files.length) : '', times(job), size, probe.state === 'waiting' ? (isEngineBusy ? list.lookedIntoLater : list.looking) : '']),
    result: info ? list.becomes(info.durationSeconds === null ? '' : formatDuration(info.durationSeconds), sizeOf(job, recipe)) : '',
    own: joined([
      tracks.length > 1 ? list.mp3s(tracks.length) : '',
      wanted?.isCopied ? list.isCopied : '',
      hasOwnSettings(own) ? list.ownSettings : '',
      hasOwnTags(own) || job.source.cover ? list.ownTags : '',
      beside.cover && info && !info.cover && !job.source.cover ? list.coverBeside : '',
    ]),
  };
}

function problemIn({ source }: WaitingJob | QueuedJob, cannotBeCopied: boolean): string {
  const { probe, draft, info } = source;
  const problem = problemOf(source);
  if (problem) return errorSentence(problem);
  if (!readSelection(draft, info?.durationSeconds ?? null).ok) return list.timesAreWrong;
  if (probe.state === 'failed' && !NOT_OF_THE_FILE.includes(probe.error.code)) return errorSentence(probe.error);
  return cannotBeCopied ? errorSentence({ code: 'cannot_copy', detail: '' }) : '';
}

function sizeOf({ id, name, source }: WaitingJob | QueuedJob, recipe: Recipe): string {
  const forecast = forecastOf({ state: 'waiting', id, name, source }, recipe);
  if (!forecast || forecast.bytes === null) return '';
  const size = formatBytes(forecast.bytes);
  return forecast.isExact ? size : list.about(size);
}

function times({ source: { draft, info } }: WaitingJob | QueuedJob): string {
  const reading = readSelection(draft, info?.durationSeconds ?? null);
  if (!reading.ok) return '';
  const [first, ...others] = reading.selection.keep;
  if (!first) return '';
  if (others.length > 0) return list.pieces(others.length + 1);
  const start = formatTimeCode(first.startSeconds);
  return first.endSeconds === null ? list.from(start) : list.fromTo(start, formatTimeCode(first.endSeconds));
}

/** The first of the tracks stands for all. */
function describe(info: MediaInfo, [track]: readonly AudioTrack[], known: readonly TagEdit[]): readonly string[] {
  const { audioTracks, chapters } = info;
  const title = titleOf({ tags: completeTags(info.tags, known) });
  return [
    title === '' ? '' : list.titled(title),
    track ? [codecName(track), channelsName(track)].filter((word) => word !== '').join(' ') : '',
    track ? languageName(track) : '',
    audioTracks.length > 1 ? list.tracks(audioTracks.length) : '',
    chapters.length > 0 ? list.chapters(chapters.length) : '',
  ];
}
