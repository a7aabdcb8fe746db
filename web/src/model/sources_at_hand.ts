/** What finished jobs were made of, as long as it is of use: until their results were found to be as they should, or leave the list. */
import type { ReadonlySignal } from '@preact/signals';
import type { RunningJob } from '../queue/job';
import { runningJob, type Queue } from '../queue/queue';
import type { QueueEvent } from '../queue/queue_event';
import { clippingDb } from '../queue/verification';

export interface SourcesAtHand {
  /** To be told of each change of the queue, after it. */
  follow(event: QueueEvent, queue: Queue): void;
  /** Of a result of this visit that is its source's only one: of several, one alone cannot be made anew. */
  of(id: string): RunningJob | null;
}

/** `verifies`: whether results are looked at; where they are not, nothing is kept. */
export function createSourcesAtHand(verifies: ReadonlySignal<boolean>): SourcesAtHand {
  let running: RunningJob | null = null;
  const finished = new Map<string, RunningJob>();

  return {
    follow(event, queue) {
      if (event.type === 'done' && verifies.peek() && running?.id === event.id && event.parts.length === 1) finished.set(event.id, running);
      else if (event.type === 'removed') event.ids.forEach((id) => finished.delete(id));
      else if (event.type === 'repeated') finished.delete(event.id);
      else if (event.type === 'verified' && event.verification.isWhole && clippingDb(event.verification) === null) finished.delete(event.id);
      running = runningJob(queue) ?? null;
    },
    of: (id) => finished.get(id) ?? null,
  };
}
