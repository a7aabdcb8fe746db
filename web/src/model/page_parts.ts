import type { JobArchive } from '../queue/archive';
import type { Converter, ResultStore } from '../shared/converter';

/** What the page is made to work with. */
export interface PageParts {
  readonly converter: Converter;
  /** Opening it takes a moment, in which the page can be used already. */
  readonly store: Promise<ResultStore>;
  /** Never rejects: where nothing can be kept, it keeps nothing. */
  readonly archive: Promise<JobArchive>;
}
