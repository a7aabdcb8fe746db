/** What is offered for files whose sound was looked at. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { offerOf, type Offer } from '../queue/advice';
import { findJob, type Queue } from '../queue/queue';
import { tallyOf } from '../queue/tally';
import { ownOf, recipeOf } from '../recipe/own_settings';
import type { OwnRecipe } from '../recipe/own_recipe';
import type { Advice } from '../shared/analysis';
import type { Converter } from '../shared/converter';
import type { Recipe } from '../shared/recipe';

export interface Offers {
  /** By the job's id. */
  readonly offers: ReadonlySignal<ReadonlyMap<string, Offer>>;
  /** Another number whenever more is known of a file's sound. */
  readonly known: ReadonlySignal<number>;
  take(id: string): void;
  /** It is not offered again for this file. */
  dismiss(id: string): void;
}

interface Known {
  readonly advice: readonly Advice[];
  readonly dismissed: ReadonlySet<Advice['kind']>;
}

export interface OfferParts {
  readonly converter: Converter;
  readonly queue: ReadonlySignal<Queue>;
  /** For all files. */
  readonly recipe: ReadonlySignal<Recipe>;
  adjust(own: ReadonlyMap<string, OwnRecipe>): void;
}

export function createOffers({ converter, queue, recipe, adjust }: OfferParts): Offers {
  /** Goes with the file. */
  const byFile = new WeakMap<File, Known>();
  /** How often something became known, as nobody can watch a map of that kind. */
  const changes = signal(0);
  converter.watchAnalyses((file, { advice }) => know(file, { advice, dismissed: byFile.get(file)?.dismissed ?? new Set() }));

  function know(file: File, known: Known): void {
    byFile.set(file, known);
    changes.value += 1;
  }

  const offers = computed((): ReadonlyMap<string, Offer> => {
    const found = new Map<string, Offer>();
    const { jobs } = queue.value;
    if (changes.value === 0 || tallyOf(jobs).waiting === 0) return found;
    for (const job of jobs) {
      if (job.state !== 'waiting' || job.source.joined.length > 0) continue;
      const known = byFile.get(job.source.file);
      const offer = known && offerOf(known.advice, recipeOf(recipe.value, job.source.own), known.dismissed);
      if (offer) found.set(job.id, offer);
    }
    return found;
  });

  return {
    offers,
    known: changes,
    take(id) {
      const offer = offers.peek().get(id);
      if (offer?.recipe) adjust(new Map([[id, ownOf(recipe.peek(), offer.recipe)]]));
    },
    dismiss(id) {
      const offer = offers.peek().get(id);
      const job = findJob(queue.peek(), id);
      const known = job?.state === 'waiting' ? byFile.get(job.source.file) : undefined;
      if (job?.state === 'waiting' && offer && known) {
        know(job.source.file, { ...known, dismissed: new Set([...known.dismissed, offer.advice.kind]) });
      }
    },
  };
}
