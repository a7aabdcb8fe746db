/** Files that become equally loud together are measured before the first of them is converted. */
import type { LoudnessFacts } from '../shared/analysis';
import type { Converter } from '../shared/converter';
import type { ConversionOptions } from '../shared/options';
import { filesOf, withSource, type Job, type QueuedJob, type RunningJob } from './job';

type AlbumJob = QueuedJob | RunningJob;

export function wantsAlbum({ recipe: { loudness }, album }: ConversionOptions): boolean {
  return album === null && loudness.of === 'album' && (loudness.mode !== 'none' || loudness.replayGain);
}

/** The album that is to be measured; none where nothing is. */
export function albumOf(jobs: readonly Job[]): readonly AlbumJob[] {
  return jobs.filter((job): job is AlbumJob => (job.state === 'queued' || job.state === 'running') && wantsAlbum(job.options));
}

/** Those of an album know now how loud it is. */
export function withAlbum(job: Job, album: LoudnessFacts): Job {
  if ((job.state !== 'queued' && job.state !== 'running') || !wantsAlbum(job.options)) return job;
  return withSource({ ...job, options: { ...job.options, album } }, { album });
}

/**
 * `null` where none of the files could be measured, or it was given up. What cannot be measured cannot be converted either, and fails then.
 * `measured`: what part of the album is, 0 … 1, by the sizes of the files.
 */
export async function measureAlbum(
  jobs: readonly AlbumJob[],
  converter: Converter,
  measured: (fraction: number) => void,
  signal: AbortSignal,
): Promise<LoudnessFacts | null> {
  const sounds = jobs.flatMap(({ source, options }) =>
    filesOf(source).map((file, index) => ({ file, wish: { recipe: options.recipe, track: index === 0 ? options.track : null } })),
  );
  const bytes = sounds.reduce((sum, { file }) => sum + file.size, 0);
  const blocks = [];
  let before = 0;
  for (const { file, wish } of sounds) {
    const tell = (fraction: number): void => measured(bytes > 0 ? (before + fraction * file.size) / bytes : 0);
    const outcome = await converter.analyse(file, wish, (piece) => tell(piece.fraction), signal);
    if (signal.aborted) return null;
    if (outcome.ok) blocks.push(outcome.analysis.blocks);
    before += file.size;
    tell(0);
  }
  return blocks.length > 0 ? converter.albumLoudness(blocks) : null;
}
