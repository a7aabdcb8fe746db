import { settingsMessages } from '../../../messages/settings';
import type { KeepAwake } from '../../../model/screen_lock';
import type { Settings } from '../../../model/settings';
import { Switch } from './switch';

export interface WorkingSettingsProps {
  readonly settings: Settings;
  readonly keepAwake: KeepAwake;
}

/** How the page behaves while it converts. */
export function WorkingSettings({ keepAwake }: WorkingSettingsProps) {
  if (!keepAwake.isPossible) return null;
  return (
    <>
      <h3>{settingsMessages.working}</h3>
      <Switch of={keepAwake.isWanted} label={settingsMessages.keepAwake} />
    </>
  );
}
