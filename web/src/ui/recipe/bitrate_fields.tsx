/** What belongs to the chosen way of spending bits. */
import { adjustMessages } from '../../messages/adjust';
import { averageKbps } from '../../recipe/average_bitrate';
import { isMono } from '../../recipe/effective';
import { BITRATES_KBPS } from '../../shared/options';
import type { Limits } from '../../shared/recipe';
import { Choice } from './fields/choice';
import { NumberField } from './fields/number_field';
import { Setting } from './fields/setting';
import type { RecipeEdit } from './recipe_edit';

const words = adjustMessages.encoding;
const WORST = 9;
const SCOPES: readonly Limits['bytesOf'][] = ['file', 'batch'];
const MEGABYTE = 1_000_000;

export function BitrateFields({ edit, isForOne }: { readonly edit: RecipeEdit; readonly isForOne: boolean }) {
  const { encoding, limits } = edit.recipe;
  switch (encoding.mode) {
    case 'vbr':
      return <QualitySlider edit={edit} />;
    case 'abr':
      return (
        <NumberField
          edit={edit}
          fields={['encoding.bitrateKbps']}
          label={words.average}
          unit={words.kbps}
          value={encoding.bitrateKbps}
          least={8}
          most={320}
          step={1}
          own={(value) => ({ encoding: { bitrateKbps: value ?? encoding.bitrateKbps } })}
        />
      );
    case 'cbr':
      return (
        <Choice
          edit={edit}
          field="encoding.bitrateKbps"
          label={words.constant}
          value={String(encoding.bitrateKbps)}
          options={[...BITRATES_KBPS].reverse().map((kbps) => ({ value: String(kbps), name: words.constantChoice(kbps), own: { encoding: { bitrateKbps: kbps } } }))}
        />
      );
    case 'source':
      return null;
    case 'fit':
      return (
        <div class="setting-pair">
          <NumberField
            edit={edit}
            fields={['limits.bytes']}
            label={words.size}
            unit={words.megabytes}
            value={limits.bytes === null ? null : limits.bytes / MEGABYTE}
            least={0.001}
            most={1_000_000}
            step={0.1}
            own={(value) => ({ limits: { bytes: value === null ? limits.bytes : Math.round(value * MEGABYTE) } })}
          />
          {!isForOne && (
            <Choice
              edit={edit}
              field="limits.bytesOf"
              label={words.sizeOf}
              value={limits.bytesOf}
              options={SCOPES.map((value) => ({ value, name: words.sizeScopes[value], own: { limits: { bytesOf: value } } }))}
            />
          )}
        </div>
      );
  }
}

/** To the right it gets better, and larger: V9 … V0. */
function QualitySlider({ edit }: { readonly edit: RecipeEdit }) {
  const { encoding, sound } = edit.recipe;
  const { vbrQuality } = encoding;
  const isOneChannel = isMono(sound.channels) || edit.source?.channels === 1;
  const kbps = averageKbps(vbrQuality, isOneChannel ? 1 : 2, encoding.sampleRate);
  const id = edit.id('encoding.vbrQuality');
  return (
    <Setting id={id} label={words.quality} onSetBack={edit.setBack(['encoding.vbrQuality'])}>
      <input
        id={id}
        type="range"
        min={0}
        max={WORST}
        step={1}
        value={WORST - vbrQuality}
        aria-valuetext={words.qualityText(vbrQuality, kbps)}
        onInput={({ currentTarget }) => edit.put({ encoding: { vbrQuality: WORST - Number(currentTarget.value) } })}
      />
      <div class="slider-words" aria-hidden="true">
        <span>{words.smaller}</span>
        <output for={id}>
          {words.qualityWord(vbrQuality)}
          <span class="hint">{words.qualityNow(vbrQuality, kbps)}</span>
        </output>
        <span>{words.better}</span>
      </div>
    </Setting>
  );
}
