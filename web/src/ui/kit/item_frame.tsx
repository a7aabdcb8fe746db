import type { ComponentChildren } from 'preact';
import { CloseIcon } from './icons';

export interface JobFrameProps {
  readonly name: string;
  readonly icon: ComponentChildren;
  /** One line below the name. */
  readonly status: ComponentChildren;
  /** Buttons beside the name. */
  readonly actions: ComponentChildren;
  readonly onRemove?: () => void;
  /** What takes the full width below. */
  readonly children?: ComponentChildren;
}

/** The look that jobs of every state share. */
export function JobFrame({ name, icon, status, actions, onRemove, children }: JobFrameProps) {
  return (
    <>
      <div class="job-head">
        <span class="job-icon">{icon}</span>
        <div class="job-text">
          <h3 class="job-name">
            <bdi>{name}</bdi>
          </h3>
          <p class="job-status">{status}</p>
        </div>
        <div class="job-actions">{actions}</div>
        {onRemove && (
          <button
            type="button"
            class="button button-quiet button-icon job-remove"
            aria-label={`Remove ${name}`}
            title="Remove"
            onClick={onRemove}
          >
            <CloseIcon />
          </button>
        )}
      </div>
      {children}
    </>
  );
}
