import { aboutMessages } from '../../messages/about';
import type { KeepAwake } from '../../model/screen_lock';

/** What concerns the device rather than a conversion. Nothing where there is nothing to choose. */
export function AboutSettings({ keepAwake }: { readonly keepAwake: KeepAwake }) {
  if (!keepAwake.isPossible) return null;
  return (
    <>
      <h3>{aboutMessages.about.settings}</h3>
      <label class="check">
        <input
          type="checkbox"
          checked={keepAwake.isWanted.value}
          onChange={({ currentTarget }) => (keepAwake.isWanted.value = currentTarget.checked)}
        />
        {aboutMessages.about.keepAwake}
      </label>
    </>
  );
}
