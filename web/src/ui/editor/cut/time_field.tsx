export interface TimeFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  /** What is wrong with the value. */
  readonly message: string | null;
  /** What the button beside it says; there is none where there is nothing to take. */
  readonly takeLabel: string;
  readonly onTake: (() => void) | null;
  readonly onChange: (value: string) => void;
}

export function TimeField(props: TimeFieldProps) {
  const { id, label, value, placeholder, message, takeLabel, onTake, onChange } = props;
  const messageId = `${id}-message`;
  return (
    <div class="field time-field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="field-row">
        <input
          id={id}
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={value}
          placeholder={placeholder}
          aria-invalid={message !== null}
          aria-describedby={messageId}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
        {onTake && (
          <button type="button" class="button" onClick={onTake}>
            {takeLabel}
          </button>
        )}
      </div>
      <p id={messageId} class="field-message" aria-live="polite">
        {message}
      </p>
    </div>
  );
}
