/** A result that is made anew: because it is damaged, or lower, so that no player has to clip it. */
import type { ReadonlySignal } from '@preact/signals';
import type { DoneJob } from '../queue/job';
import { findJob, type Queue } from '../queue/queue';
import type { QueueEvent } from '../queue/queue_event';
import { lowered } from '../queue/verification';
import { ownOf } from '../recipe/own_settings';
import type { ResultStore } from '../shared/converter';
import type { Recipe } from '../shared/recipe';
import type { SourcesAtHand } from './sources_at_hand';

export interface Again {
  /** Whether what it was made of is still here. */
  isPossible(job: DoneJob): boolean;
  /** `decibels`: so much lower. */
  convert(id: string, decibels: number): void;
}

export interface AgainParts {
  readonly queue: ReadonlySignal<Queue>;
  readonly sources: SourcesAtHand;
  /** For all files. */
  readonly recipe: ReadonlySignal<Recipe>;
  store(): ResultStore | null;
  dispatch(event: QueueEvent): void;
}

export function createAgain({ queue, sources, recipe, store, dispatch }: AgainParts): Again {
  return {
    isPossible: ({ id }) => sources.of(id) !== null,
    convert(id, decibels) {
      const job = findJob(queue.peek(), id);
      const made = sources.of(id);
      if (job?.state !== 'done' || !made) return;
      const forAll = recipe.peek();
      const wanted = decibels > 0 ? lowered(made.options.recipe, decibels) : made.options.recipe;
      dispatch({ type: 'repeated', id, source: { ...made.source, own: ownOf(forAll, wanted) }, recipe: forAll });
      void store()?.delete(id, job.result).catch(() => undefined);
    },
  };
}
