import { useId, useRef, useState } from 'preact/hooks';
import { editingMessages } from '../../../messages/editing';
import type { SharedTag } from '../../../queue/tag_edits';
import { isTagSet } from '../../../recipe/tag_rules';

const words = editingMessages.tags;

export interface TagFieldProps {
  /** The core's name. */
  readonly name: string;
  readonly label: string;
  readonly tag: SharedTag;
  /** 1: one line. */
  readonly lines?: number;
  readonly example?: string;
  readonly onChange: (value: string) => void;
  readonly onReset: () => void;
}

/** One field of a file, or of several. What cannot be written stays in the field until it is left with something that can. */
export function TagField({ name, label, tag, lines = 1, example, onChange, onReset }: TagFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  /** What is being typed: kept apart, as blanks at its end are not written, and half a date is none. */
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? tag.value ?? '';
  const isWrong = draft !== null && !canBeWritten(name, draft);
  const isDiffering = tag.value === null;
  const isRemoved = tag.isChanged && tag.value === '';

  function type(value: string): void {
    setDraft(value);
    if (canBeWritten(name, value)) onChange(value.trim());
  }

  /** The button goes away with what it was for. */
  function press(act: () => void): void {
    setDraft(null);
    act();
    input.current?.focus();
  }

  const properties = {
    id,
    ref: input,
    value: text,
    placeholder: isDiffering ? words.differing : (example ?? ''),
    autocomplete: 'off',
    'aria-invalid': isWrong,
    'aria-describedby': [`${id}-state`, `${id}-message`].join(' '),
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => type(currentTarget.value),
    onBlur: () => !isWrong && setDraft(null),
  } as const;

  return (
    <div class={tag.isChanged ? 'field tag-field tag-changed' : 'field tag-field'}>
      <div class="tag-head">
        <label class="field-label" for={id}>
          {label}
        </label>
        <span id={`${id}-state`} class="tag-state">
          {isRemoved ? words.removed : tag.isChanged ? words.changed : null}
        </span>
        {tag.isChanged && (
          <button type="button" class="tag-button" aria-label={words.resetOf(label)} onClick={() => press(onReset)}>
            {words.reset}
          </button>
        )}
        {isDiffering && !tag.isChanged && (
          <button type="button" class="tag-button" aria-label={words.removeFromAll(label)} onClick={() => press(() => onChange(''))}>
            {words.removeAll}
          </button>
        )}
      </div>
      {lines > 1 ? <textarea rows={lines} {...properties} /> : <input type="text" {...properties} />}
      <p id={`${id}-message`} class="field-message" aria-live="polite">
        {isWrong && words.problem(name)}
      </p>
    </div>
  );
}

function canBeWritten(name: string, text: string): boolean {
  return isTagSet([{ name, value: text.trim() }]);
}
