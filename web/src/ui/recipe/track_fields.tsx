import { formatLanguage } from '../../messages/format';
import { adjustMessages } from '../../messages/adjust';
import { trackChoice } from '../../recipe/track_choice';
import { Choice, type Option } from './fields/choice';
import { NumberField } from './fields/number_field';
import type { RecipeEdit } from './recipe_edit';

const words = adjustMessages.track;

/** Of most films; any other can come by a link. */
const LANGUAGES = [
  'ar', 'bg', 'ca', 'cs', 'da', 'de', 'el', 'en', 'es', 'fa', 'fi', 'fr', 'he', 'hi', 'hr', 'hu', 'id', 'it', 'ja', 'ko',
  'nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'th', 'tr', 'uk', 'vi', 'zh',
];

export function TrackFields({ edit }: { readonly edit: RecipeEdit }) {
  const { track } = edit.recipe;
  const choice = trackChoice(track);
  const ways = {
    default: 'default',
    all: 'all',
    language: choice.by === 'language' ? track : (navigator.language.split('-')[0] ?? 'en'),
    index: choice.by === 'index' ? track : '0',
  };
  /** What belongs to the way that was chosen: it is set back with it. */
  const detail = (name: string): RecipeEdit => ({ ...edit, id: (field) => edit.id(`${field}-${name}`), setBack: () => null });
  return (
    <fieldset class="recipe-group">
      <legend>{words.title}</legend>
      <Choice
        edit={edit}
        field="track"
        label={words.which}
        value={choice.by}
        options={(['default', 'all', 'language', 'index'] as const).map((by) => ({ value: by, name: words.choices[by], own: { track: ways[by] } }))}
      />
      {choice.by === 'language' && (
        <Choice edit={detail('language')} field="track" label={words.language} value={track} hint={words.languageHint} options={languages(track)} />
      )}
      {choice.by === 'index' && (
        <NumberField
          edit={detail('number')}
          fields={['track']}
          label={words.number}
          unit=""
          value={choice.index}
          least={0}
          most={9999}
          step={1}
          hint={words.numberHint}
          own={(value) => ({ track: String(value ?? 0) })}
        />
      )}
    </fieldset>
  );
}

/** By their names, with the one that there is. */
function languages(now: string): readonly Option[] {
  const codes = LANGUAGES.includes(now) ? LANGUAGES : [now, ...LANGUAGES];
  return codes.map((code) => ({ value: code, name: formatLanguage(code), own: { track: code } })).sort((one, other) => one.name.localeCompare(other.name));
}
