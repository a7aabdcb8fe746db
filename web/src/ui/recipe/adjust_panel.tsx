/** All that can be chosen for all files, and the presets that people make of it. */
import type { ReadonlySignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { messages } from '../../messages/messages';
import type { PresetStore } from '../../model/preset_store';
import type { RecipeStore } from '../../model/recipe_store';
import type { BatchForecast } from '../../queue/forecast';
import { CloseIcon } from '../kit/icons';
import { Sheet } from '../kit/sheet';
import { adjustBody } from './lazy_parts';
import { presetName, RecipeSentence } from './recipe_sentence';

const words = messages.presets;

export interface AdjustPanelProps {
  readonly store: RecipeStore;
  readonly presets: PresetStore;
  readonly forecast: ReadonlySignal<BatchForecast>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function AdjustPanel({ store, presets, forecast, isOpen, onClose }: AdjustPanelProps) {
  const id = useId();
  return (
    <Sheet isOpen={isOpen} labelledBy={id} onClose={onClose}>
      <div class="adjust-head">
        <h2 id={id} tabIndex={-1} autofocus>
          {words.panel}
        </h2>
        {store.choice.value === null && (
          <button
            type="button"
            class="set-back"
            aria-label={words.setAllBackTo(presetName(store.from.value))}
            onClick={() => store.choose(store.from.peek())}
          >
            {words.setAllBack}
          </button>
        )}
        <button type="button" class="button button-quiet button-icon" aria-label={words.close} onClick={onClose}>
          <CloseIcon />
        </button>
        {/* Where the line behind is hidden. */}
        <div class="adjust-outcome">
          <RecipeSentence store={store} />
          <p class="recipe-forecast">{messages.presets.forecast(forecast.value)}</p>
        </div>
      </div>
      <adjustBody.Part store={store} presets={presets} />
    </Sheet>
  );
}
