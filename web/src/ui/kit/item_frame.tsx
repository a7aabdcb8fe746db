import type { ComponentChildren } from 'preact';
import { messages } from '../../messages/messages';
import { Menu, type MenuItem } from './menu';

export interface ItemFrameProps {
  readonly name: string;
  readonly icon: ComponentChildren;
  /** One line below the name. */
  readonly status: ComponentChildren;
  /** Beside the name and the status, two lines: what comes of it. */
  readonly aside?: ComponentChildren;
  /** The one button that is seen, of the class `item-action`: a drawing, and in a `span` the word, for which there is no room on a phone. */
  readonly action?: ComponentChildren;
  /** All else that can be done about it. */
  readonly menu: () => readonly MenuItem[];
  /** What takes the full width below. */
  readonly children?: ComponentChildren;
}

/** The look that all items of the list share, and the height that they share as long as nothing stands below. */
export function ItemFrame({ name, icon, status, aside, action, menu, children }: ItemFrameProps) {
  return (
    <>
      <div class={aside ? 'item-head item-wide' : 'item-head'}>
        <span class="item-icon">{icon}</span>
        <div class="item-text">
          <h3 class="item-name" title={name}>
            <bdi>{name}</bdi>
          </h3>
          <p class="item-status">{status}</p>
        </div>
        {aside && <p class="item-aside">{aside}</p>}
        <div class="item-actions">{action}</div>
        <Menu label={messages.kit.moreOf(name)} items={menu} />
      </div>
      {children}
    </>
  );
}
