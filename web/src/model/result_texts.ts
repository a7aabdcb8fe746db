/** What comes beside results: a playlist of them, and a table of what became of each file. */
import { errorSentence } from '../messages/error_sentence';
import { resultWords } from '../messages/result_words';
import { warningSentence } from '../messages/warnings';
import type { DoneJob, FailedJob, Job } from '../queue/job';
import { csv } from '../saving/csv';
import { entryPaths } from '../saving/entry_paths';
import { playlist } from '../saving/playlist';
import type { Settings } from './settings';

export interface TextFile {
  readonly name: string;
  readonly content: Blob;
}

export interface PlacedResult {
  readonly job: DoneJob;
  /** `/` between folders, from where the playlist lies. */
  readonly path: string;
}

export function textFile(kind: 'report' | 'playlist', jobs: readonly Job[]): TextFile {
  if (kind === 'report') return report(jobs);
  const done = jobs.filter((job): job is DoneJob => job.state === 'done');
  const paths = entryPaths(done);
  return playlistOf(done.map((job, index) => ({ job, path: paths[index] ?? job.fileName })));
}

/** Those that are wished for beside results that are saved together. `jobs`: all of the list. */
export function textFilesWith(settings: Settings, placed: readonly PlacedResult[], jobs: readonly Job[]): readonly TextFile[] {
  return [...(settings.addsPlaylist.peek() ? [playlistOf(placed)] : []), ...(settings.addsReport.peek() ? [report(jobs)] : [])];
}

function playlistOf(placed: readonly PlacedResult[]): TextFile {
  const entries = placed.map(({ job, path }) => ({ path, title: job.fileName.replace(/\.mp3$/i, ''), seconds: job.summary.durationSeconds }));
  return { name: `${resultWords.playlistName}.m3u8`, content: new Blob([playlist(entries)], { type: 'audio/mpegurl' }) };
}

function report(jobs: readonly Job[]): TextFile {
  const rows = jobs.flatMap((job) => (job.state === 'done' ? [doneRow(job)] : job.state === 'failed' ? [failedRow(job)] : []));
  const content = new Blob([csv([Object.values(resultWords.columns), ...rows])], { type: 'text/csv' });
  return { name: `${resultWords.reportName}.csv`, content };
}

type Row = Readonly<Record<keyof typeof resultWords.columns, string | number | null>>;

const NOTHING: Row = {
  file: null,
  folder: null,
  source: null,
  seconds: null,
  bytes: null,
  kbps: null,
  lufs: null,
  truePeakDbtp: null,
  warnings: null,
  error: null,
};

function doneRow({ fileName, folder, name, result, summary }: DoneJob): readonly (string | number | null)[] {
  const { durationSeconds, bitrateKbps, loudness, warnings } = summary;
  return Object.values({
    ...NOTHING,
    file: fileName,
    folder,
    source: name,
    seconds: rounded(durationSeconds, 3),
    bytes: result.bytes,
    kbps: rounded(bitrateKbps, 1),
    lufs: rounded(loudness?.lufs ?? null, 1),
    truePeakDbtp: rounded(loudness?.truePeakDbtp ?? null, 1),
    warnings: warnings.map((warning) => warningSentence(warning)).join(' '),
  } satisfies Row);
}

function failedRow({ name, source, error }: FailedJob): readonly (string | number | null)[] {
  return Object.values({ ...NOTHING, folder: source?.folder ?? null, source: name, error: errorSentence(error) } satisfies Row);
}

function rounded(value: number | null, digits: number): number | null {
  return value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits;
}
