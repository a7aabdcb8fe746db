/** What an MP3, or each part, must not exceed. What exceeding it means, the hint says. */
import { adjustMessages } from '../../messages/adjust';
import type { RecipeField } from '../../recipe/fields';
import { NumberField } from './fields/number_field';
import type { RecipeEdit } from './recipe_edit';

const MEGABYTE = 1_000_000;
const MOST = 1_000_000;

interface LimitProps {
  readonly edit: RecipeEdit;
  readonly label: string;
  readonly hint: string;
}

export function MostBytes({ edit, label, hint, fields = ['limits.bytes'] }: LimitProps & { readonly fields?: readonly [RecipeField, ...RecipeField[]] }) {
  const { bytes } = edit.recipe.limits;
  return (
    <NumberField
      edit={edit}
      fields={fields}
      label={label}
      unit={adjustMessages.encoding.megabytes}
      value={bytes === null ? null : bytes / MEGABYTE}
      least={0.001}
      most={MOST}
      step={0.1}
      mayBeEmpty
      hint={hint}
      own={(value) => ({ limits: { bytes: value === null ? null : Math.round(value * MEGABYTE) } })}
    />
  );
}

export function MostSeconds({ edit, label, hint }: LimitProps) {
  return (
    <NumberField
      edit={edit}
      fields={['limits.seconds']}
      label={label}
      unit={adjustMessages.sound.seconds}
      value={edit.recipe.limits.seconds}
      least={1}
      most={MOST}
      step={0.1}
      mayBeEmpty
      hint={hint}
      own={(value) => ({ limits: { seconds: value } })}
    />
  );
}
