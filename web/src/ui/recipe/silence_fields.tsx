import { adjustMessages } from '../../messages/adjust';
import { Check } from './fields/check';
import { NumberField } from './fields/number_field';
import type { RecipeEdit } from './recipe_edit';

const words = adjustMessages.parts;
const seconds = adjustMessages.sound.seconds;
/** `wasm/recipe/fields.h` */
const SHORTEST_SECONDS = 0.1;
const LONGEST_SECONDS = 60;

export function SilenceFields({ edit }: { readonly edit: RecipeEdit }) {
  const { cut, split } = edit.recipe;
  const { trimsSilence, longestPauseSeconds, silenceDb, silenceSeconds } = cut;
  return (
    <>
      <Check
        edit={edit}
        field="cut.trimsSilence"
        label={words.trims}
        hint={words.trimsHint}
        isChecked={trimsSilence}
        own={(isChecked) => ({ cut: { trimsSilence: isChecked } })}
      />
      <NumberField
        edit={edit}
        fields={['cut.longestPauseSeconds']}
        label={words.pause}
        unit={seconds}
        value={longestPauseSeconds}
        least={SHORTEST_SECONDS}
        most={LONGEST_SECONDS}
        step={0.1}
        mayBeEmpty
        hint={words.pauseHint}
        own={(value) => ({ cut: { longestPauseSeconds: value } })}
      />
      {(trimsSilence || longestPauseSeconds !== null || split.at === 'silence') && (
        <details class="recipe-more">
          <summary>{words.silence}</summary>
          <NumberField
            edit={edit}
            fields={['cut.silenceDb']}
            label={words.level}
            unit={adjustMessages.sound.gainUnit}
            value={silenceDb}
            least={-90}
            most={-20}
            step={0.5}
            hint={words.levelHint}
            own={(value) => ({ cut: { silenceDb: value ?? silenceDb } })}
          />
          <NumberField
            edit={edit}
            fields={['cut.silenceSeconds']}
            label={words.shortest}
            unit={seconds}
            value={silenceSeconds}
            least={SHORTEST_SECONDS}
            most={LONGEST_SECONDS}
            step={0.1}
            own={(value) => ({ cut: { silenceSeconds: value ?? silenceSeconds } })}
          />
        </details>
      )}
    </>
  );
}
