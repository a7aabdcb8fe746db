import type { ComponentChildren } from 'preact';
import { messages } from '../messages/messages';
import { AdjustIcon, HelpIcon, InfoIcon, SaveIcon } from './kit/icons';

export interface HeaderProps {
  readonly canInstall: boolean;
  readonly onInstall: () => void;
  readonly onHelp: () => void;
  readonly onSettings: () => void;
  readonly onAbout: () => void;
}

export function Header({ canInstall, onInstall, onHelp, onSettings, onAbout }: HeaderProps) {
  return (
    <header class="header">
      <img class="logo" src="./icon.svg" width="36" height="36" alt="" />
      <h1>{messages.page.name}</h1>
      {canInstall && <HeaderButton name={messages.page.install} icon={<SaveIcon />} onPress={onInstall} />}
      <HeaderButton name={messages.page.help} icon={<HelpIcon />} onPress={onHelp} />
      <HeaderButton name={messages.page.settings} icon={<AdjustIcon />} onPress={onSettings} />
      <HeaderButton name={messages.page.about} icon={<InfoIcon />} onPress={onAbout} />
    </header>
  );
}

interface HeaderButtonProps {
  readonly name: string;
  readonly icon: ComponentChildren;
  readonly onPress: () => void;
}

/** On a phone, there is room for the drawings alone. */
function HeaderButton({ name, icon, onPress }: HeaderButtonProps) {
  return (
    <button type="button" class="button button-quiet" aria-label={name} title={name} onClick={onPress}>
      {icon}
      <span>{name}</span>
    </button>
  );
}
