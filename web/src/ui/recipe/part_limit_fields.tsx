/** How large and how long a part may be. */
import { adjustMessages } from '../../messages/adjust';
import { MostBytes, MostSeconds } from './limit_fields';
import type { RecipeEdit } from './recipe_edit';

const words = adjustMessages.parts;

export function PartLimitFields({ edit }: { readonly edit: RecipeEdit }) {
  const { encoding } = edit.recipe;
  return (
    <div class="setting-pair">
      {/* What all has to fit into stands where that is chosen. */}
      {(encoding.mode !== 'fit' || encoding.copy === 'always') && (
        <MostBytes edit={edit} fields={['limits.bytes', 'limits.bytesOf']} label={words.size} hint={words.limitHint} />
      )}
      <MostSeconds edit={edit} label={words.duration} hint={words.limitHint} />
    </div>
  );
}
