/** Where it is split, into what; and which silence is left out. */
import { adjustMessages } from '../../messages/adjust';
import { SPLIT_AT, type Split, type SplitAt } from '../../shared/recipe';
import { Choice } from './fields/choice';
import { NumberField } from './fields/number_field';
import { PartLimitFields } from './part_limit_fields';
import type { RecipeEdit } from './recipe_edit';
import { SilenceFields } from './silence_fields';

/** What a file can be split at. */
export interface SplitPoints {
  readonly hasChapters: boolean;
  readonly hasMarks: boolean;
}

const words = adjustMessages.parts;
const MAKES: readonly Split['into'][] = ['files', 'chapters', 'both'];

export interface PartsFieldsProps {
  readonly edit: RecipeEdit;
  /** `null` for several files, which may have them or not. */
  readonly points: SplitPoints | null;
}

export function PartsFields({ edit, points }: PartsFieldsProps) {
  const { at, into } = edit.recipe.split;
  return (
    <fieldset class="recipe-group">
      <legend>{words.title}</legend>
      <Choice
        edit={edit}
        field="split.at"
        others={['split.everySeconds', 'split.parts', 'split.into', 'limits.bytes', 'limits.bytesOf', 'limits.seconds']}
        label={words.at}
        value={at}
        hint={words.places[at].hint}
        options={SPLIT_AT.map((value) => ({
          value,
          name: words.places[value].name,
          own: { split: { at: value } },
          missing: missing(value, points),
        }))}
      />
      <PlaceFields edit={edit} />
      {at !== 'nowhere' && at !== 'limits' && (
        <Choice
          edit={edit}
          field="split.into"
          label={words.into}
          value={into}
          hint={words.makes[into].hint}
          options={MAKES.map((value) => ({ value, name: words.makes[value].name, own: { split: { into: value } } }))}
        />
      )}
      <SilenceFields edit={edit} />
    </fieldset>
  );
}

function missing(at: SplitAt, points: SplitPoints | null): string | null {
  if (points && at === 'chapters' && !points.hasChapters) return words.withoutChapters;
  return points && at === 'marks' && !points.hasMarks ? words.withoutMarks : null;
}

const MINUTE = 60;

function PlaceFields({ edit }: { readonly edit: RecipeEdit }) {
  const { at, everySeconds, parts } = edit.recipe.split;
  switch (at) {
    case 'every':
      return (
        <NumberField
          edit={edit}
          fields={['split.everySeconds']}
          label={words.every}
          unit={words.everyUnit}
          value={everySeconds / MINUTE}
          least={0.1}
          most={1440}
          step={0.1}
          own={(minutes) => ({ split: { everySeconds: minutes === null ? everySeconds : Math.round(minutes * MINUTE * 1000) / 1000 } })}
        />
      );
    case 'parts':
      return (
        <NumberField
          edit={edit}
          fields={['split.parts']}
          label={words.count}
          unit=""
          value={parts}
          least={2}
          most={1000}
          step={1}
          own={(count) => ({ split: { parts: count ?? parts } })}
        />
      );
    case 'limits':
      return <PartLimitFields edit={edit} />;
    case 'nowhere':
    case 'chapters':
    case 'marks':
    case 'silence':
      return null;
  }
}
