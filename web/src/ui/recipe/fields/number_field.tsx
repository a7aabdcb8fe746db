/** A number with its unit. What is typed counts as soon as it is one; what is none stays in the field alone. */
import { useState } from 'preact/hooks';
import { adjustMessages } from '../../../messages/adjust';
import type { RecipeField } from '../../../recipe/fields';
import type { OwnRecipe } from '../../../recipe/own_recipe';
import type { RecipeEdit } from '../recipe_edit';
import { hintId, Setting } from './setting';

export interface NumberFieldProps {
  readonly edit: RecipeEdit;
  /** Of the control, where another has the field's. */
  readonly id?: string;
  readonly fields: readonly [RecipeField, ...RecipeField[]];
  readonly label: string;
  readonly unit: string;
  /** `null`: empty. */
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly hint?: string;
  /** Whether it may be empty, which is `null`. */
  readonly mayBeEmpty?: boolean;
  /** What a value says of the recipe. */
  readonly own: (value: number | null) => OwnRecipe;
}

export function NumberField({ edit, id: ownId, fields, label, unit, value, least, most, step, hint, mayBeEmpty = false, own }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const id = edit.id(ownId ?? fields[0]);
  const isWhole = Number.isInteger(step);
  const wrong = draft !== null && read(draft) === undefined ? (isWhole ? adjustMessages.noWholeNumber(least, most) : adjustMessages.noNumber(least, most)) : null;
  const isAsItIs = value === null || value === 0;
  const obstacle = isAsItIs ? edit.obstacle(own(Math.max(step, least))) : null;

  /** `undefined`: it is none. */
  function read(text: string): number | null | undefined {
    if (text.trim() === '') return mayBeEmpty ? null : undefined;
    const number = Number(text);
    return number >= least && number <= most && (!isWhole || Number.isInteger(number)) ? number : undefined;
  }

  return (
    <Setting id={id} label={label} hint={obstacle ?? hint ?? null} problem={wrong ?? edit.problem(fields)} onSetBack={edit.setBack(fields)}>
      <span class="with-unit">
        <input
          id={id}
          type="number"
          min={least}
          max={most}
          step={isWhole ? step : 'any'}
          value={draft ?? (value === null ? '' : String(value))}
          disabled={obstacle !== null}
          aria-invalid={wrong !== null}
          aria-describedby={hintId(id)}
          onInput={({ currentTarget }) => {
            // What is no number yet, such as a minus alone, has no value.
            const text = currentTarget.validity.badInput ? '-' : currentTarget.value;
            setDraft(currentTarget.validity.badInput ? null : text);
            const number = read(text);
            if (number !== undefined) edit.put(own(number));
          }}
          onBlur={() => setDraft(null)}
        />
        {unit !== '' && <span aria-hidden="true">{unit}</span>}
      </span>
    </Setting>
  );
}
