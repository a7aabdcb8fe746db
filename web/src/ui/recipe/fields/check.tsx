/** Yes or no. What cannot be had is not offered, and below stands why. */
import type { RecipeField } from '../../../recipe/fields';
import type { OwnRecipe } from '../../../recipe/own_recipe';
import { adjustMessages } from '../../../messages/adjust';
import type { RecipeEdit } from '../recipe_edit';
import { hintId } from './setting';

export interface CheckProps {
  readonly edit: RecipeEdit;
  readonly field: RecipeField;
  readonly label: string;
  readonly hint: string;
  readonly isChecked: boolean;
  readonly own: (isChecked: boolean) => OwnRecipe;
}

export function Check({ edit, field, label, hint, isChecked, own }: CheckProps) {
  const id = edit.id(field);
  const setBack = edit.setBack([field]);
  const obstacle = edit.obstacle(own(!isChecked));
  return (
    <div class="setting">
      <div class="setting-head">
        <label class="check">
          <input
            id={id}
            type="checkbox"
            checked={isChecked}
            disabled={obstacle !== null}
            aria-describedby={hintId(id)}
            onChange={({ currentTarget }) => edit.put(own(currentTarget.checked))}
          />
          {label}
        </label>
        {setBack && (
          <button type="button" class="set-back" aria-label={adjustMessages.setBackOf(label)} onClick={setBack}>
            {adjustMessages.setBack}
          </button>
        )}
      </div>
      <p id={hintId(id)} class="hint">
        {obstacle ?? hint}
      </p>
    </div>
  );
}
