import { useState } from 'preact/hooks';
import { adjustMessages } from '../../messages/adjust';
import type { OwnRecipe } from '../../recipe/own_recipe';
import type { Loudness } from '../../shared/recipe';
import { Check } from './fields/check';
import { Choice } from './fields/choice';
import { NumberField } from './fields/number_field';
import type { RecipeEdit } from './recipe_edit';

const words = adjustMessages.loudness;
const MODES: readonly Loudness['mode'][] = ['none', 'gain', 'limiter'];
const SCOPES: readonly Loudness['of'][] = ['file', 'album'];

/** `isForOne`: a single file, of which there is nothing to measure together. */
export function LoudnessFields({ edit, isForOne }: { readonly edit: RecipeEdit; readonly isForOne: boolean }) {
  const { mode, of, replayGain } = edit.recipe.loudness;
  return (
    <fieldset class="recipe-group">
      <legend>{words.title}</legend>
      <Choice
        edit={edit}
        field="loudness.mode"
        others={['loudness.targetLufs', 'loudness.truePeakDbtp', 'loudness.toleranceLu', 'loudness.onlyLowers']}
        label={words.mode}
        value={mode}
        hint={words.modes[mode].hint}
        options={MODES.map((value) => ({ value, name: words.modes[value].name, own: { loudness: { mode: value } } }))}
      />
      {mode !== 'none' && <TargetFields edit={edit} />}
      <Check
        edit={edit}
        field="loudness.replayGain"
        label={words.replayGain}
        hint={words.replayGainHint}
        isChecked={replayGain}
        own={(isChecked) => ({ loudness: { replayGain: isChecked } })}
      />
      {!isForOne && (mode !== 'none' || replayGain) && (
        <Choice
          edit={edit}
          field="loudness.of"
          label={words.scope}
          value={of}
          hint={words.scopes[of].hint}
          options={SCOPES.map((value) => ({ value, name: words.scopes[value].name, own: { loudness: { of: value } } }))}
        />
      )}
    </fieldset>
  );
}

const TARGETS_LUFS = [-14, -16, -18, -23];
const OTHER = 'other';

function TargetFields({ edit }: { readonly edit: RecipeEdit }) {
  const { targetLufs, truePeakDbtp, toleranceLu, onlyLowers } = edit.recipe.loudness;
  // What is typed may be one that has a name: the field stays as long as it is what was typed.
  const [typed, setTyped] = useState<number | null>(null);
  const value = typed === targetLufs || !TARGETS_LUFS.includes(targetLufs) ? OTHER : String(targetLufs);

  function putTyped(own: OwnRecipe): void {
    setTyped(own.loudness?.targetLufs ?? null);
    edit.put(own);
  }
  return (
    <>
      <Choice
        edit={edit}
        field="loudness.targetLufs"
        label={words.target}
        value={value}
        hint={words.targetHint}
        options={[
          ...TARGETS_LUFS.map((lufs) => ({ value: String(lufs), name: words.targetChoice(lufs), own: { loudness: { targetLufs: lufs } } })),
          { value: OTHER, name: words.otherTarget, own: {} },
        ]}
        onChoose={(chosen) => setTyped(chosen === OTHER ? targetLufs : null)}
      />
      {value === OTHER && (
        <NumberField
          edit={{ ...edit, put: putTyped }}
          id="own-target"
          fields={['loudness.targetLufs']}
          label={words.ownTarget}
          unit={words.ownTargetUnit}
          value={targetLufs}
          least={-40}
          most={-5}
          step={0.5}
          own={(lufs) => ({ loudness: { targetLufs: lufs ?? targetLufs } })}
        />
      )}
      <div class="setting-pair">
        <NumberField
          edit={edit}
          fields={['loudness.truePeakDbtp']}
          label={words.truePeak}
          unit={words.truePeakUnit}
          value={truePeakDbtp}
          least={-9}
          most={0}
          step={0.1}
          hint={words.truePeakHint}
          own={(dbtp) => ({ loudness: { truePeakDbtp: dbtp ?? truePeakDbtp } })}
        />
        <NumberField
          edit={edit}
          fields={['loudness.toleranceLu']}
          label={words.tolerance}
          unit={words.toleranceUnit}
          value={toleranceLu}
          least={0}
          most={3}
          step={0.1}
          hint={words.toleranceHint}
          own={(units) => ({ loudness: { toleranceLu: units ?? toleranceLu } })}
        />
      </div>
      <Check
        edit={edit}
        field="loudness.onlyLowers"
        label={words.onlyLowers}
        hint={words.onlyLowersHint}
        isChecked={onlyLowers}
        own={(isChecked) => ({ loudness: { onlyLowers: isChecked } })}
      />
    </>
  );
}
