import { messages } from '../../messages/messages';
import type { Delivery } from '../../model/saving';

export interface DeliveryBarProps {
  readonly delivery: Delivery | null;
  readonly onStop: () => void;
}

/** How far results are on their way into a folder, or a zip is that takes a while. */
export function DeliveryBar({ delivery, onStop }: DeliveryBarProps) {
  if (!delivery) return null;
  const { to, name, saved, total, fraction, follows } = delivery;
  const { results } = messages;
  const isWaiting = follows && saved === total;
  return (
    <div class="delivery">
      <p>
        {to === 'zip' && results.makingZip(saved, total)}
        {to === 'folder' && (isWaiting ? results.followingInto(name, saved) : results.savingInto(name, saved, total))}
      </p>
      {to === 'folder' && (
        <button type="button" class="button" onClick={onStop}>
          {results.stopSaving}
        </button>
      )}
      {!isWaiting && <progress max={1} value={fraction} aria-label={results.savingProgress} />}
    </div>
  );
}
