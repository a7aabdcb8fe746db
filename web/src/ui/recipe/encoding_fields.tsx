import { adjustMessages } from '../../messages/adjust';
import { ENCODING_MODES, type Encoding } from '../../shared/recipe';
import { BitrateFields } from './bitrate_fields';
import { Choice } from './fields/choice';
import { MoreFields } from './more_fields';
import type { RecipeEdit } from './recipe_edit';

const words = adjustMessages.encoding;
const COPIES: readonly Encoding['copy'][] = ['auto', 'always', 'never'];

export function EncodingFields({ edit, isForOne }: { readonly edit: RecipeEdit; readonly isForOne: boolean }) {
  const { mode, copy } = edit.recipe.encoding;
  const copyField = (
    <Choice
      edit={edit}
      field="encoding.copy"
      label={words.copy}
      value={copy}
      hint={words.copies[copy].hint}
      options={COPIES.map((value) => ({ value, name: words.copies[value].name, own: { encoding: { copy: value } } }))}
    />
  );
  return (
    <fieldset class="recipe-group">
      <legend>{words.title}</legend>
      {/* Where nothing is encoded there is nothing to choose. */}
      {copy !== 'always' && (
        <>
          <Choice
            edit={edit}
            field="encoding.mode"
            others={['encoding.vbrQuality', 'encoding.bitrateKbps', 'limits.bytes', 'limits.bytesOf']}
            label={words.mode}
            value={mode}
            hint={words.modes[mode].hint}
            options={ENCODING_MODES.map((value) => ({ value, name: words.modes[value].name, own: { encoding: { mode: value } } }))}
          />
          <BitrateFields edit={edit} isForOne={isForOne} />
        </>
      )}
      {copyField}
      {copy !== 'always' && <MoreFields edit={edit} />}
    </fieldset>
  );
}
