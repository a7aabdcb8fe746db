import type { ConversionWish } from '../shared/converter';
import type { OutputPath } from '../shared/protocol';

/** Where a job's attempts write. */
export interface JobPlace {
  /**
   * A new place for each attempt that begins anew: the handle of an ended worker may hold the last one for a moment. `attempt`: its number.
   * What an attempt of this page left is gone on with where it lies, and belongs to the attempt that asks.
   */
  nextOutput(attempt: number): OutputPath;
  /** Where it is put down how far they are: one place, whatever attempts there are. */
  readonly journal: OutputPath;
  /** The journals of attempts that stopped before their end, this page's before an earlier one's. */
  readonly resumeFrom: readonly OutputPath[];
  /** What an attempt made stays, for the next one. */
  leave(output: OutputPath): void;
}

export class JobPlaces {
  /** Outputs of attempts that stopped, by jobs. */
  readonly #left = new Map<string, OutputPath>();

  of({ id, resumeFrom }: ConversionWish, directory: readonly string[]): JobPlace {
    const journal = journalIn(directory, id);
    const earlier = resumeFrom ? [journalIn(resumeFrom.directory, id)] : [];
    return {
      nextOutput: (attempt) => this.#take(id) ?? { directory, name: `${id}-${attempt}.mp3` },
      journal,
      resumeFrom: this.#left.has(id) ? [journal, ...earlier] : earlier,
      leave: (output) => this.#left.set(id, output),
    };
  }

  /** What a job that nobody wants any more has left behind; `null` for nothing. */
  forget(id: string): { readonly output: OutputPath; readonly journal: OutputPath } | null {
    const output = this.#take(id);
    return output && { output, journal: journalIn(output.directory, id) };
  }

  #take(id: string): OutputPath | null {
    const output = this.#left.get(id) ?? null;
    this.#left.delete(id);
    return output;
  }
}

function journalIn(directory: readonly string[], id: string): OutputPath {
  return { directory, name: `${id}.journal` };
}
