/** Settings that come in the page's address (`#recipe=…`), when it is opened and while it is. */
import type { Signal } from '@preact/signals';
import { messages } from '../messages/messages';
import { readLink } from '../recipe/link';
import type { RecipeProblem } from '../recipe/parse_recipe';
import type { Recipe } from '../shared/recipe';
import type { RecipeStore } from './recipe_store';

/** `check`: the last word, which comes when the core has loaded. */
export function takeRecipeLinks(
  store: RecipeStore,
  problem: Signal<string | null>,
  check: (recipe: Recipe) => Promise<RecipeProblem | null>,
): void {
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
    void check(recipe).then((wrong) => {
      if (!wrong) return;
      if (store.recipe.peek() === recipe) store.change(before);
      problem.value = messages.recipe.link({ ok: false, reason: 'impossible', problem: wrong });
    });
  }

  take();
  window.addEventListener('hashchange', take);
}
