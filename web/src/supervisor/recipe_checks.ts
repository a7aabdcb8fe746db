import type { ErrorReport } from '../shared/errors';
import type { Recipe } from '../shared/recipe';
import type { JobReply, Lane } from './engine_workers';

/** It takes a millisecond: what takes longer is still loading, or was lost with a worker that was replaced. */
const LONGEST_CHECK_MS = 10_000;

export interface CheckParts {
  readonly lane: Lane;
  nextId(): number;
}

/** Asks the core what it thinks of recipes; where no answer comes, nothing is wrong as far as anybody knows. */
export class RecipeChecks {
  readonly #parts: CheckParts;
  readonly #asked = new Map<number, (error: ErrorReport | null) => void>();

  constructor(parts: CheckParts) {
    this.#parts = parts;
  }

  check(recipe: Recipe): Promise<ErrorReport | null> {
    const id = this.#parts.nextId();
    return new Promise((resolve) => {
      const patience = setTimeout(() => this.#settle(id, null), LONGEST_CHECK_MS);
      this.#asked.set(id, (error) => {
        clearTimeout(patience);
        resolve(error);
      });
      this.#parts.lane.send({ type: 'check_recipe', id, recipe });
    });
  }

  reply(reply: JobReply): void {
    if (reply.type === 'recipe_checked') this.#settle(reply.id, reply.error);
  }

  #settle(id: number, error: ErrorReport | null): void {
    this.#asked.get(id)?.(error);
    this.#asked.delete(id);
  }
}
