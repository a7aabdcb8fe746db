import { useId, useState } from 'preact/hooks';
import { editingMessages } from '../../../messages/editing';
import { numberTracks } from '../../../queue/tag_edits';
import type { TagFieldsProps } from './tag_fields';

const words = editingMessages.tags;

/** What ID3v2 and the core allow: five digits. */
const HIGHEST = 99_999;

/** Counts the tracks of several files up, in the list's order. */
export function TrackNumbers({ jobs, recipe, onAdjust }: TagFieldsProps) {
  const id = useId();
  const [start, setStart] = useState('1');
  /** Empty: as many as there are. */
  const [total, setTotal] = useState('');
  const [done, setDone] = useState<string | null>(null);
  const first = numberOf(start);
  const last = first === null ? null : first + jobs.length - 1;
  const ofHowMany = total.trim() === '' ? last : numberOf(total);
  const isWrong = first === null || ofHowMany === null || (last ?? 0) > HIGHEST;

  function number(): void {
    if (isWrong) return;
    onAdjust(numberTracks(jobs, recipe, first, ofHowMany));
    setDone(words.numbered(`${first}/${ofHowMany}`, `${last}/${ofHowMany}`));
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        number();
      }}
    >
      <fieldset class="tag-group">
        <legend>{words.numbers}</legend>
        <div class="tag-line">
          <NumberField id={`${id}-from`} label={words.numbersFrom} value={start} describedBy={`${id}-message`} onChange={setStart} />
          <NumberField
            id={`${id}-of`}
            label={words.numbersOf}
            value={total}
            example={last === null ? '' : String(last)}
            describedBy={`${id}-message`}
            onChange={setTotal}
          />
          <button type="submit" class="button" disabled={isWrong}>
            {words.number(jobs.length)}
          </button>
        </div>
        <p id={`${id}-message`} class={isWrong ? 'field-message' : 'hint'} aria-live="polite">
          {isWrong ? words.badNumber : done}
        </p>
      </fieldset>
    </form>
  );
}

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly example?: string;
  readonly describedBy: string;
  readonly onChange: (value: string) => void;
}

function NumberField({ id, label, value, example = '', describedBy, onChange }: NumberFieldProps) {
  const isWrong = value.trim() === '' ? example === '' : numberOf(value) === null;
  return (
    <div class="field tag-number">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={value}
        placeholder={example}
        aria-invalid={isWrong}
        aria-describedby={describedBy}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </div>
  );
}

function numberOf(text: string): number | null {
  const number = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 ? number : null;
}
