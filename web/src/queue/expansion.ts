/** A file all of whose tracks are wanted, and of which it is known only now how many there are. */
import { withSource, type Job, type QueuedJob } from './job';
import { trackId } from './submission';
import { tracksToConvert } from './tracks';

/** The job, and those of its further tracks behind it. */
export function expanded(job: Job): readonly Job[] {
  const isWanted = job.state === 'queued' || (job.state === 'running' && job.ending === null);
  if (!isWanted) return [job];
  const { id, name, source, options } = job;
  if (options.track !== null || source.draft.track !== null || !source.info) return [job];
  const [first, ...others] = tracksToConvert(options.recipe, null, source.info);
  if (first === undefined || first === null || others.length === 0) return [job];
  const asked = job.asked && { ...job.asked, tracks: 1 + others.length };
  // The first goes on as it was. Each has its track by itself, so that it is known when it is converted again.
  return [
    withSource({ ...job, asked }, { draft: { ...source.draft, track: first } }),
    ...others.map((track): QueuedJob => {
      const own = { ...source, draft: { ...source.draft, track } };
      return { state: 'queued', id: trackId(id, track), name, source: own, options: { ...options, track }, asked };
    }),
  ];
}
