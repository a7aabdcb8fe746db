/** What finished jobs were made of, as long as it is of use: until their results were found to be as they should, or leave the list. */
import type { RunningJob } from '../queue/job';
import { clippingDb } from '../queue/verification';
import { findJob, runningJob, type Queue } from '../queue/queue';
import type { QueueEvent } from '../queue/queue_event';

export interface SourcesAtHand {
  /** To be told of each change of the queue, after it. */
  follow(event: QueueEvent, queue: Queue): void;
  /** Of a result of this visit that is its source's only one. */
  of(id: string): RunningJob | null;
}

export function createSourcesAtHand(): SourcesAtHand {
  let running: RunningJob | null = null;
  const finished = new Map<string, RunningJob>();

  return {
    follow(event, queue) {
      if (event.type === 'done') {
        // Of several MP3s, one alone cannot be made anew.
        if (running?.id === event.id && event.parts.length === 1) finished.set(event.id, running);
      } else if (event.type === 'removed') event.ids.forEach((id) => finished.delete(id));
      else if (event.type === 'repeated') finished.delete(event.id);
      else if (event.type === 'verified') {
        const { verification, id } = event;
        if (verification.isWhole && clippingDb(verification) === null) finished.delete(id);
      }
      const now = runningJob(queue);
      // Its listener is told before another one runs.
      running = now ?? (running && findJob(queue, running.id)?.state === 'running' ? running : null);
    },
    of: (id) => finished.get(id) ?? null,
  };
}
