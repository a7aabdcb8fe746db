import { useRef, useState } from 'preact/hooks';
import { messages } from '../../messages/messages';
import type { PresetStore } from '../../model/preset_store';
import type { PresetProblem } from '../../recipe/own_presets';
import type { Recipe } from '../../shared/recipe';
import { CopyLink } from './copy_link';
import { OwnPresetItem } from './own_preset_item';

const words = messages.presets;

/** What was done last, or could not be. */
type Outcome = { readonly text: string; readonly undo?: () => void } | { readonly problem: PresetProblem };

export interface OwnPresetsProps {
  readonly recipe: Recipe;
  readonly presets: PresetStore;
  /** It is the chosen one then, even where others make the same. */
  readonly onSaved: (name: string) => void;
}

export function OwnPresets({ recipe, presets, onSaved }: OwnPresetsProps) {
  const [name, setName] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const own = presets.presets.value;

  /** Returns whether it was done. */
  function show(problem: PresetProblem | null, text: string): boolean {
    setOutcome(problem ? { problem } : { text });
    return problem === null;
  }

  async function importFrom(chosen: File): Promise<void> {
    const before = own.length;
    setOutcome({ text: words.importing });
    const problem = await presets.importFrom(chosen);
    show(problem, words.imported(presets.presets.peek().length - before));
  }

  function remove(removed: string): void {
    const kept = own.find((preset) => preset.name === removed);
    presets.remove(removed);
    const undo = (): void => void (kept && show(presets.save(kept.name, kept.recipe), words.saved(kept.name)));
    setOutcome({ text: words.deleted(removed), undo });
  }

  return (
    <section class="recipe-group" aria-labelledby="own-presets">
      <h3 id="own-presets">{words.ownTitle}</h3>
      <form
        class="save-preset"
        onSubmit={(event) => {
          event.preventDefault();
          const saved = name.trim();
          if (!show(presets.save(saved, recipe), words.saved(saved))) return;
          setName('');
          onSaved(saved);
        }}
      >
        <label class="field">
          <span class="field-label">{words.nameLabel}</span>
          <input type="text" value={name} autocomplete="off" onInput={({ currentTarget }) => setName(currentTarget.value)} />
        </label>
        <button type="submit" class="button">
          {words.save}
        </button>
      </form>
      <div class="preset-outcome" aria-live="polite">
        {outcome && 'problem' in outcome && <p class="field-message">{messages.recipe.presetProblem(outcome.problem)}</p>}
        {outcome && 'text' in outcome && (
          <p>
            {outcome.text}
            {outcome.undo && (
              <button type="button" class="set-back" onClick={outcome.undo}>
                {words.undo}
              </button>
            )}
          </p>
        )}
      </div>
      {own.length > 0 && (
        <ul class="own-presets" aria-label={words.ownTitle}>
          {own.map((preset) => (
            <OwnPresetItem
              key={preset.name}
              name={preset.name}
              onRename={(to) => show(presets.rename(preset.name, to), words.saved(to.trim()))}
              onRemove={() => remove(preset.name)}
            />
          ))}
        </ul>
      )}
      <div class="field-row">
        <CopyLink recipe={recipe} />
        <button type="button" class="button" onClick={() => file.current?.click()}>
          {words.import}
        </button>
        {own.length > 0 && (
          <button type="button" class="button" onClick={presets.exportAll}>
            {words.export}
          </button>
        )}
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={words.import}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            // So that the same file can be chosen again.
            currentTarget.value = '';
            if (chosen) void importFrom(chosen);
          }}
        />
      </div>
      <p class="hint">{words.ownHint}</p>
    </section>
  );
}
