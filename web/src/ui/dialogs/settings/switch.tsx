import type { Signal } from '@preact/signals';

export interface SwitchProps {
  readonly of: Signal<boolean>;
  readonly label: string;
}

/** Yes or no. */
export function Switch({ of, label }: SwitchProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={of.value} onChange={({ currentTarget }) => (of.value = currentTarget.checked)} />
      {label}
    </label>
  );
}
