/** What will be made of all files: the menu of presets, the way to change one, and a sentence that says it. */
import type { ReadonlySignal } from '@preact/signals';
import { messages } from '../../messages/messages';
import type { RecipeStore } from '../../model/recipe_store';
import type { BatchForecast } from '../../queue/forecast';
import type { OwnPreset } from '../../recipe/own_presets';
import { AdjustIcon } from '../kit/icons';
import { PresetMenu } from './preset_menu';
import { RecipeSentence } from './recipe_sentence';

export interface RecipeLineProps {
  readonly store: RecipeStore;
  readonly own: ReadonlySignal<readonly OwnPreset[]>;
  readonly forecast: ReadonlySignal<BatchForecast>;
  readonly isAdjusting: boolean;
  readonly onAdjust: () => void;
}

export function RecipeLine({ store, own, forecast, isAdjusting, onAdjust }: RecipeLineProps) {
  return (
    <>
      <div class="recipe-line">
        <PresetMenu store={store} own={own.value} />
        <button type="button" class="button" aria-haspopup="dialog" aria-expanded={isAdjusting} onClick={onAdjust}>
          <AdjustIcon />
          {messages.presets.adjust}
        </button>
      </div>
      <p class="recipe-forecast">{messages.presets.forecast(forecast.value)}</p>
      <RecipeSentence store={store} />
    </>
  );
}
