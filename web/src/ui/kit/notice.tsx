import type { ComponentChildren } from 'preact';
import { messages } from '../../messages/messages';
import { CloseIcon, FailedIcon, InfoIcon } from './icons';

export interface NoticeProps {
  readonly kind: 'info' | 'problem';
  /** Without it the notice stays as long as its reason does. */
  readonly onDismiss?: () => void;
  readonly children: ComponentChildren;
}

export function Notice({ kind, onDismiss, children }: NoticeProps) {
  return (
    <div class={`notice notice-${kind}`} role={kind === 'problem' ? 'alert' : 'note'}>
      {kind === 'problem' ? <FailedIcon /> : <InfoIcon />}
      <div class="notice-text">{children}</div>
      {onDismiss && (
        <button type="button" class="button button-quiet button-icon" aria-label={messages.kit.dismiss} onClick={onDismiss}>
          <CloseIcon />
        </button>
      )}
    </div>
  );
}
