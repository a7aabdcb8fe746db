/** How large and how long a part may be. */
import { adjustMessages } from '../../messages/adjust';
import { NumberField } from './fields/number_field';
import type { RecipeEdit } from './recipe_edit';

const words = adjustMessages.parts;
const MEGABYTE = 1_000_000;

export function PartLimitFields({ edit }: { readonly edit: RecipeEdit }) {
  const { encoding, limits } = edit.recipe;
  return (
    <div class="setting-pair">
      {/* What all has to fit into stands where that is chosen. */}
      {(encoding.mode !== 'fit' || encoding.copy === 'always') && (
        <NumberField
          edit={edit}
          fields={['limits.bytes', 'limits.bytesOf']}
          label={words.size}
          unit={adjustMessages.encoding.megabytes}
          value={limits.bytes === null ? null : limits.bytes / MEGABYTE}
          least={0.001}
          most={1_000_000}
          step={0.1}
          mayBeEmpty
          hint={words.limitHint}
          own={(value) => ({ limits: { bytes: value === null ? null : Math.round(value * MEGABYTE) } })}
        />
      )}
      <NumberField
        edit={edit}
        fields={['limits.seconds']}
        label={words.duration}
        unit={adjustMessages.sound.seconds}
        value={limits.seconds}
        least={1}
        most={1_000_000}
        step={0.1}
        mayBeEmpty
        hint={words.limitHint}
        own={(value) => ({ limits: { seconds: value } })}
      />
    </div>
  );
}
