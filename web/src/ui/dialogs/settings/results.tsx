import { settingsMessages } from '../../../messages/settings';
import type { Settings } from '../../../model/settings';
import { RETENTIONS, USUAL_RETENTION } from '../../../shared/retention';
import { Switch } from './switch';

export interface ResultSettingsProps {
  readonly settings: Settings;
  /** False where results are in memory only. */
  readonly isPersistent: boolean;
}

/** How long results are kept, and what is saved beside them. */
export function ResultSettings({ settings, isPersistent }: ResultSettingsProps) {
  const { retention } = settings;
  return (
    <>
      <h3>{settingsMessages.results}</h3>
      {isPersistent && (
        <label class="field">
          <span class="field-label">{settingsMessages.retention}</span>
          <select
            value={retention.value}
            onChange={({ currentTarget }) => (retention.value = RETENTIONS.find((one) => one === currentTarget.value) ?? USUAL_RETENTION)}
          >
            {RETENTIONS.map((one) => (
              <option key={one} value={one}>
                {settingsMessages.retentions[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      <Switch of={settings.addsPlaylist} label={settingsMessages.addsPlaylist} />
      <Switch of={settings.addsReport} label={settingsMessages.addsReport} />
    </>
  );
}
