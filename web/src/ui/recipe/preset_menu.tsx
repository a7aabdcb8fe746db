import { messages } from '../../messages/messages';
import type { PresetChoice, RecipeStore } from '../../model/recipe_store';
import type { OwnPreset } from '../../recipe/own_presets';
import { PRESET_IDS } from '../../recipe/presets';

const words = messages.presets;

/** The value of what is no preset. Those of presets are longer. */
const ADJUSTED = '';

export function PresetMenu({ store, own }: { readonly store: RecipeStore; readonly own: readonly OwnPreset[] }) {
  const adjusted = store.adjusted.value;
  const choices = new Map<string, PresetChoice>();
  const valueOf = (choice: PresetChoice): string => `${choice.kind} ${choice.name}`;
  const option = (choice: PresetChoice, name: string, title?: string) => {
    choices.set(valueOf(choice), choice);
    return (
      <option key={valueOf(choice)} value={valueOf(choice)} title={title}>
        {name}
      </option>
    );
  };
  const ours = PRESET_IDS.map((id) => option({ kind: 'preset', name: id }, messages.recipe.presets[id].name, messages.recipe.presets[id].goodFor));
  const theirs = own.map(({ name }) => option({ kind: 'own', name }, name));
  const now = store.choice.value;

  function choose(value: string): void {
    const choice = choices.get(value);
    if (choice) store.choose(choice);
    else if (adjusted) store.change(adjusted);
  }

  return (
    <label class="field recipe-menu">
      <span class="field-label" aria-hidden="true">
        {words.make}
      </span>
      <select aria-label={words.menu} value={now ? valueOf(now) : ADJUSTED} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {adjusted && <option value={ADJUSTED}>{words.adjusted}</option>}
        <optgroup label={words.ours}>{ours}</optgroup>
        {theirs.length > 0 && <optgroup label={words.own}>{theirs}</optgroup>}
      </select>
    </label>
  );
}
