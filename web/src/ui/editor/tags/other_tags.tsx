import { useId, useRef, useState } from 'preact/hooks';
import { editingMessages } from '../../../messages/editing';
import { resetTag, setTag, sharedOthers, sharedTag } from '../../../queue/tag_edits';
import { isTagSet } from '../../../recipe/tag_rules';
import { isUsualTag, tagFieldOf } from '../../../recipe/tag_values';
import { TagField } from './tag_field';
import type { TagFieldsProps } from './tag_fields';

const words = editingMessages.tags;

/** Fields that few files have, each a pair of a name and a text. */
export function OtherTags({ jobs, recipe, onAdjust }: TagFieldsProps) {
  const names = sharedOthers(jobs, recipe);
  return (
    <fieldset class="tag-group">
      <legend>{words.others}</legend>
      {names.length === 0 && <p class="hint">{words.noOthers}</p>}
      {names.map((name) => (
        <TagField
          key={tagFieldOf(name)}
          name={name}
          label={name}
          tag={sharedTag(jobs, recipe, name)}
          onChange={(value) => onAdjust(setTag(jobs, recipe, name, value))}
          onReset={() => onAdjust(resetTag(jobs, name))}
        />
      ))}
      <NewTag taken={names} onAdd={(name, value) => onAdjust(setTag(jobs, recipe, name, value))} />
    </fieldset>
  );
}

interface NewTagProps {
  readonly taken: readonly string[];
  readonly onAdd: (name: string, value: string) => void;
}

function NewTag({ taken, onAdd }: NewTagProps) {
  const id = useId();
  const nameInput = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const problem = name.trim() === '' ? null : problemOf(name.trim(), value.trim(), taken);
  const isWhole = name.trim() !== '' && value.trim() !== '' && problem === null;

  function add(): void {
    if (!isWhole) return;
    onAdd(name.trim(), value.trim());
    setName('');
    setValue('');
    // Another one may follow.
    nameInput.current?.focus();
  }

  return (
    <form
      class="tag-new"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div class="field">
        <label class="field-label" for={`${id}-name`}>
          {words.otherName}
        </label>
        <input
          id={`${id}-name`}
          ref={nameInput}
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={name}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-message`}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </div>
      <div class="field">
        <label class="field-label" for={`${id}-value`}>
          {words.otherValue}
        </label>
        <input id={`${id}-value`} type="text" autocomplete="off" value={value} onInput={({ currentTarget }) => setValue(currentTarget.value)} />
      </div>
      <button type="submit" class="button" disabled={!isWhole}>
        {words.addOther}
      </button>
      <p id={`${id}-message`} class="field-message" aria-live="polite">
        {problem}
      </p>
    </form>
  );
}

function problemOf(name: string, value: string, taken: readonly string[]): string | null {
  if (isUsualTag(name)) return words.hasOwnField;
  if (taken.some((other) => tagFieldOf(other) === tagFieldOf(name))) return words.alreadyThere;
  if (!isTagSet([{ name, value: '' }])) return words.badName;
  return isTagSet([{ name, value }]) ? null : words.problem(name);
}
