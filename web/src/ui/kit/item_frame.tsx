import type { ComponentChildren } from 'preact';
import { messages } from '../../messages/messages';
import { CloseIcon } from './icons';

export interface ItemFrameProps {
  readonly name: string;
  readonly icon: ComponentChildren;
  /** One line below the name. */
  readonly status: ComponentChildren;
  /** Beside the name and the status, two lines: what comes of it. The item is as high whether there is something or not, `null`. */
  readonly aside?: ComponentChildren;
  /** Buttons beside the name. */
  readonly actions: ComponentChildren;
  readonly onRemove?: () => void;
  /** What takes the full width below. */
  readonly children?: ComponentChildren;
}

/** The look that all items of the list share. */
export function ItemFrame({ name, icon, status, aside, actions, onRemove, children }: ItemFrameProps) {
  const isAlone = aside === null;
  return (
    <>
      <div class={aside === undefined ? 'item-head' : `item-head item-wide${isAlone ? ' item-alone' : ''}`}>
        <span class="item-icon">{icon}</span>
        <div class="item-text">
          <h3 class="item-name">
            <bdi>{name}</bdi>
          </h3>
          <p class="item-status">{status}</p>
        </div>
        {aside && <p class="item-aside">{aside}</p>}
        <div class="item-actions">{actions}</div>
        {onRemove && (
          <button
            type="button"
            class="button button-quiet button-icon item-remove"
            aria-label={messages.kit.removeItem(name)}
            title={messages.kit.remove}
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
