import { messages } from '../messages/messages';
import { InfoIcon } from './kit/icons';

export interface HeaderProps {
  readonly canInstall: boolean;
  readonly onInstall: () => void;
  readonly onSettings: () => void;
  readonly onAbout: () => void;
}

export function Header({ canInstall, onInstall, onSettings, onAbout }: HeaderProps) {
  return (
    <header class="header">
      <img class="logo" src="./icon.svg" width="36" height="36" alt="" />
      <h1>{messages.page.name}</h1>
      {canInstall && (
        <button type="button" class="button button-quiet" onClick={onInstall}>
          {messages.page.install}
        </button>
      )}
      <button type="button" class="button button-quiet" onClick={onSettings}>
        {messages.page.settings}
      </button>
      <button type="button" class="button button-quiet" onClick={onAbout}>
        <InfoIcon />
        {messages.page.about}
      </button>
    </header>
  );
}
