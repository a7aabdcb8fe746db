import { useState } from 'preact/hooks';
import { settingsMessages } from '../../../messages/settings';
import type { PageModel } from '../../../model/page_model';
import type { Gentle } from '../../../model/settings';
import { Switch } from './switch';

export interface WorkingSettingsProps {
  readonly model: Pick<PageModel, 'settings' | 'keepAwake' | 'gentle' | 'batchEnd'>;
}

const CHOICES = ['never', 'battery', 'always'] as const;

/** How the page behaves while it converts, and afterwards. */
export function WorkingSettings({ model: { settings, keepAwake, gentle, batchEnd } }: WorkingSettingsProps) {
  const [isRefused, setIsRefused] = useState(false);
  const words = settingsMessages;

  async function notify(isWanted: boolean): Promise<void> {
    const isAllowed = !isWanted || (await batchEnd.askToNotify());
    settings.notifies.value = isWanted && isAllowed;
    setIsRefused(!isAllowed);
  }

  return (
    <>
      <h3>{words.working}</h3>
      {keepAwake.isPossible && <Switch of={keepAwake.isWanted} label={words.keepAwake} />}
      <label class="field">
        <span class="field-label">{words.gentle}</span>
        <select
          value={settings.gentle.value}
          onChange={({ currentTarget }) => (settings.gentle.value = gentleIn(currentTarget.value))}
        >
          {CHOICES.filter((one) => one !== 'battery' || gentle.seesBattery).map((one) => (
            <option key={one} value={one}>
              {words.gentleWhen[one]}
            </option>
          ))}
        </select>
      </label>
      <p class="hint">{gentle.isOn.value ? `${words.isGentle} ${words.gentleHint}` : words.gentleHint}</p>
      {batchEnd.canNotify && (
        <label class="check">
          <input type="checkbox" checked={settings.notifies.value} onChange={({ currentTarget }) => void notify(currentTarget.checked)} />
          {words.notifies}
        </label>
      )}
      {isRefused && (
        <p class="field-message" role="alert">
          {words.notifiesNot}
        </p>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={settings.playsSound.value}
          onChange={({ currentTarget }) => {
            settings.playsSound.value = currentTarget.checked;
            if (currentTarget.checked) void batchEnd.playSound();
          }}
        />
        {words.playsSound}
      </label>
      <h3>{words.checking}</h3>
      <Switch of={settings.verifies} label={words.verifies} />
      <Switch of={settings.looksBeside} label={words.looksBeside} />
    </>
  );
}

function gentleIn(value: string): Gentle {
  return CHOICES.find((one) => one === value) ?? 'never';
}
