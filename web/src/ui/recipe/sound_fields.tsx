import { adjustMessages } from '../../messages/adjust';
import { CHANNEL_CHOICES, type Sound } from '../../shared/recipe';
import { Choice } from './fields/choice';
import { NumberField } from './fields/number_field';
import type { RecipeEdit } from './recipe_edit';

const words = adjustMessages.sound;
const SHAPES: readonly Sound['fadeShape'][] = ['linear', 'decibel'];
/** `wasm/recipe/recipe.h` */
const LONGEST_FADE_SECONDS = 60;
const MOST_DB = 60;

export function SoundFields({ edit }: { readonly edit: RecipeEdit }) {
  const { channels, gainDb, fadeInSeconds, fadeOutSeconds, fadeShape } = edit.recipe.sound;
  return (
    <fieldset class="recipe-group">
      <legend>{words.title}</legend>
      <Choice
        edit={edit}
        field="sound.channels"
        label={words.channels}
        value={channels}
        hint={words.channelChoices[channels].hint}
        options={CHANNEL_CHOICES.map((value) => ({ value, name: words.channelChoices[value].name, own: { sound: { channels: value } } }))}
      />
      <NumberField
        edit={edit}
        fields={['sound.gainDb']}
        label={words.gain}
        unit={words.gainUnit}
        value={gainDb}
        least={-MOST_DB}
        most={MOST_DB}
        step={0.5}
        hint={words.gainHint}
        own={(value) => ({ sound: { gainDb: value ?? 0 } })}
      />
      <div class="setting-pair">
        <NumberField
          edit={edit}
          fields={['sound.fadeInSeconds']}
          label={words.fadeIn}
          unit={words.seconds}
          value={fadeInSeconds}
          least={0}
          most={LONGEST_FADE_SECONDS}
          step={0.5}
          own={(value) => ({ sound: { fadeInSeconds: value ?? 0 } })}
        />
        <NumberField
          edit={edit}
          fields={['sound.fadeOutSeconds']}
          label={words.fadeOut}
          unit={words.seconds}
          value={fadeOutSeconds}
          least={0}
          most={LONGEST_FADE_SECONDS}
          step={0.5}
          own={(value) => ({ sound: { fadeOutSeconds: value ?? 0 } })}
        />
      </div>
      {(fadeInSeconds > 0 || fadeOutSeconds > 0) && (
        <Choice
          edit={edit}
          field="sound.fadeShape"
          label={words.fadeShape}
          value={fadeShape}
          hint={words.fadeShapes[fadeShape].hint}
          options={SHAPES.map((value) => ({ value, name: words.fadeShapes[value].name, own: { sound: { fadeShape: value } } }))}
        />
      )}
    </fieldset>
  );
}
