/** A field with its label, its small print, and the way back to what it was. */
import type { ComponentChildren } from 'preact';
import { adjustMessages } from '../../../messages/adjust';

export interface SettingProps {
  /** Of the control. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | null;
  /** Why not all of it can be chosen. */
  readonly reasons?: readonly string[];
  readonly problem?: string | null;
  /** `null` where it is as it was. */
  readonly onSetBack?: (() => void) | null;
  readonly children: ComponentChildren;
}

export const hintId = (id: string): string => `${id}-hint`;

export function Setting({ id, label, hint, reasons = [], problem, onSetBack, children }: SettingProps) {
  return (
    <div class="setting">
      <div class="setting-head">
        <label class="field-label" for={id}>
          {label}
        </label>
        {onSetBack && (
          <button type="button" class="set-back" aria-label={adjustMessages.setBackOf(label)} onClick={onSetBack}>
            {adjustMessages.setBack}
          </button>
        )}
      </div>
      {children}
      <div id={hintId(id)} class="setting-hint">
        {problem && <p class="field-message">{problem}</p>}
        {hint && <p class="hint">{hint}</p>}
        {reasons.map((reason) => (
          <p key={reason} class="hint">
            {reason}
          </p>
        ))}
      </div>
    </div>
  );
}
