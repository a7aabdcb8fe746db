/** One of several, in a menu. What cannot be had is not offered, and below stands why. */
import { adjustMessages } from '../../../messages/adjust';
import type { RecipeField } from '../../../recipe/fields';
import type { OwnRecipe } from '../../../recipe/own_recipe';
import type { RecipeEdit } from '../recipe_edit';
import { hintId, Setting } from './setting';

export interface Option {
  readonly value: string;
  readonly name: string;
  /** What it says of the recipe. */
  readonly own: OwnRecipe;
  /** Why it cannot be had, which the recipe does not know; `null` or absent where it can. */
  readonly missing?: string | null;
}

export interface ChoiceProps {
  readonly edit: RecipeEdit;
  readonly field: RecipeField;
  /** What is set back with it. */
  readonly others?: readonly RecipeField[];
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly hint?: string | null;
  readonly onChoose?: (value: string) => void;
}

const MOST_NAMED = 2;

export function Choice({ edit, field, others, label, value, options, hint, onChoose }: ChoiceProps) {
  const id = edit.id(field);
  const obstacles = new Map(options.map((option) => [option.value, option.value === value ? null : (option.missing ?? edit.obstacle(option.own))]));
  const isOnlyOne = options.every((option) => option.value === value || obstacles.get(option.value));
  const reasons = [...new Set(obstacles.values())].filter((reason) => reason !== null).map((reason) => said(reason));

  /** With what it keeps from being chosen, where that is not much. */
  function said(reason: string): string {
    const names = options.filter((option) => obstacles.get(option.value) === reason).map(({ name }) => name);
    return names.length > MOST_NAMED || isOnlyOne ? reason : adjustMessages.notPossible(names, reason);
  }

  return (
    <Setting
      id={id}
      label={label}
      hint={isOnlyOne ? null : (hint ?? null)}
      reasons={reasons}
      problem={edit.problem([field])}
      onSetBack={edit.setBack([field], others)}
    >
      <select
        id={id}
        value={value}
        disabled={isOnlyOne}
        aria-describedby={hintId(id)}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value);
          if (!chosen) return;
          onChoose?.(chosen.value);
          edit.put(chosen.own);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={Boolean(obstacles.get(option.value))}>
            {option.name}
          </option>
        ))}
      </select>
    </Setting>
  );
}
