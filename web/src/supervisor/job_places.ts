import type { ConversionWish } from '../shared/converter';
import type { OutputPath } from '../shared/protocol';

/** Where a job's attempts write. */
export interface JobPlace {
  /** A new place for each attempt that begins anew: the handle of an ended worker may hold the last one for a moment. `attempt`: its number. */
  nextOutput(attempt: number): OutputPath;
  /** Where it is put down how far they are: one place, whatever attempts there are. */
  readonly journal: OutputPath;
  /** The journal of one that stopped before its end, on this page or an earlier one. */
  readonly resumeFrom: OutputPath | null;
  /** The file could not be read to its end: what was made of it stays. */
  stopped(): void;
}

export class JobPlaces {
  /** Ids of jobs that stopped. */
  readonly #stopped = new Set<string>();

  of({ id, resumeFrom }: ConversionWish, directory: readonly string[]): JobPlace {
    const journal = { directory, name: `${id}.journal` };
    const earlier = resumeFrom && { directory: resumeFrom.directory, name: journal.name };
    return {
      nextOutput: (attempt) => ({ directory, name: `${id}-${attempt}.mp3` }),
      journal,
      resumeFrom: this.#stopped.delete(id) ? journal : earlier,
      stopped: () => this.#stopped.add(id),
    };
  }
}
