/** What few people change. */
import { adjustMessages } from '../../messages/adjust';
import { messages } from '../../messages/messages';
import { MP3_SAMPLE_RATES } from '../../recipe/mpeg';
import type { Encoding } from '../../shared/recipe';
import { Choice, type Option } from './fields/choice';
import { MostBytes, MostSeconds } from './limit_fields';
import type { RecipeEdit } from './recipe_edit';

const words = adjustMessages.encoding;
const STEREO_MODES: readonly Encoding['stereo'][] = ['joint', 'plain'];
const LAME_QUALITIES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const LOWPASSES_HZ = [20_000, 19_000, 18_000, 17_000, 16_000, 15_000, 12_000, 10_000, 8000, 6000, 4000];

export function MoreFields({ edit }: { readonly edit: RecipeEdit }) {
  const { encoding, split } = edit.recipe;
  // What parts keep to stands where they are chosen.
  const hasLimits = split.at !== 'limits';
  const { sampleRate, stereo, lameQuality } = encoding;
  return (
    <details class="recipe-more">
      <summary>{words.more}</summary>
      <Choice
        edit={edit}
        field="encoding.sampleRate"
        label={words.sampleRate}
        value={String(sampleRate)}
        hint={words.sampleRateHint}
        options={[null, ...MP3_SAMPLE_RATES].map((value) => ({
          value: String(value),
          name: value === null ? words.sampleRateAsSource : messages.amounts.kilohertz(value),
          own: { encoding: { sampleRate: value } },
        }))}
      />
      <Choice
        edit={edit}
        field="encoding.stereo"
        label={words.stereo}
        value={stereo}
        hint={words.stereoHint}
        options={STEREO_MODES.map((value) => ({ value, name: words.stereoModes[value], own: { encoding: { stereo: value } } }))}
      />
      <Choice
        edit={edit}
        field="encoding.lowpassHz"
        label={words.lowpass}
        value={String(encoding.lowpassHz)}
        hint={words.lowpassHint}
        options={lowpasses(encoding.lowpassHz)}
      />
      <Choice
        edit={edit}
        field="encoding.lameQuality"
        label={words.lameQuality}
        value={String(lameQuality)}
        hint={words.lameQualityHint}
        options={[null, ...LAME_QUALITIES].map((value) => ({
          value: String(value),
          name: value === null ? words.lameQualityAutomatic : words.lameQualityChoice(value),
          own: { encoding: { lameQuality: value } },
        }))}
      />
      {hasLimits && encoding.mode !== 'fit' && <MostBytes edit={edit} label={words.warnBytes} hint={words.warnHint} />}
      {hasLimits && <MostSeconds edit={edit} label={words.warnSeconds} hint={words.warnHint} />}
    </details>
  );
}

/** With the one that there is, which may come from a link. */
function lowpasses(now: number | null): readonly Option[] {
  const chosen = now !== null && now > 0 && !LOWPASSES_HZ.includes(now) ? [now] : [];
  const named = [
    { hertz: null, name: words.lowpassChoices.automatic },
    { hertz: 0, name: words.lowpassChoices.none },
    ...[...chosen, ...LOWPASSES_HZ].map((hertz) => ({ hertz, name: words.lowpassChoice(hertz) })),
  ];
  return named.map(({ hertz, name }) => ({ value: String(hertz), name, own: { encoding: { lowpassHz: hertz } } }));
}
