/** Settings that come in the page's address (`#recipe=…`), when it is opened and while it is. */
import type { Signal } from '@preact/signals';
import { messages } from '../messages/messages';
import { explain } from '../recipe/explain';
import { readLink } from '../recipe/link';
import type { RecipeProblem } from '../recipe/parse_recipe';
import type { Recipe } from '../shared/recipe';
import type { RecipeStore } from './recipe_store';

export interface LinkParts {
  readonly store: RecipeStore;
  /** What is said of a link that was taken, and of one that could not be. */
  readonly news: Signal<string | null>;
  readonly problem: Signal<string | null>;
  /** The last word, which comes when the core has loaded. */
  check(recipe: Recipe): Promise<RecipeProblem | null>;
}

export function takeRecipeLinks({ store, news, problem, check }: LinkParts): void {
  function take(): void {
    const reading = readLink(location.hash);
    if (!reading) return;
    // So that a reload does not undo what was changed since, and the same link works again.
    history.replaceState(history.state, '', location.pathname + location.search);
    if (!reading.ok) {
      problem.value = messages.recipe.link(reading);
      return;
    }
    const { recipe } = reading;
    const before = store.recipe.peek();
    store.change(recipe);
    news.value = messages.presets.cameByLink(explain(recipe, messages.recipe.explained));
    void check(recipe).then((wrong) => {
      if (!wrong) return;
      news.value = null;
      if (store.recipe.peek() === recipe) store.change(before);
      problem.value = messages.recipe.link({ ok: false, reason: 'impossible', problem: wrong });
    });
  }

  take();
  window.addEventListener('hashchange', take);
}
