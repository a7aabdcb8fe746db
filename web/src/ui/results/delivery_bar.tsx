import { messages } from '../../messages/messages';
import type { Delivery } from '../../model/saving';

export interface DeliveryBarProps {
  readonly delivery: Delivery | null;
  readonly onStop: () => void;
}

/** How far results are on their way into a folder, a folder is looked through, or a zip is made, where it takes a while. */
export function DeliveryBar({ delivery, onStop }: DeliveryBarProps) {
  if (!delivery) return null;
  const { to, says, saved, total, fraction, follows } = delivery;
  const { results } = messages;
  const isWaiting = follows && saved === total;
  return (
    <div class="delivery">
      <p>{says}</p>
      {to === 'folder' && (
        <button type="button" class="button" onClick={onStop}>
          {results.stopSaving}
        </button>
      )}
      {!isWaiting && <progress max={1} value={fraction} aria-label={results.savingProgress} />}
    </div>
  );
}
