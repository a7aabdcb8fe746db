import { savingWords } from '../../messages/saving_words';
import type { Delivery } from '../../model/saving';

export interface DeliveryBarProps {
  readonly delivery: Delivery;
  readonly onStop: () => void;
}

/** How far results are on their way into a folder, a folder is looked through, or a zip is made, where it takes a while. */
export function DeliveryBar({ delivery, onStop }: DeliveryBarProps) {
  const { to, says, saved, total, fraction, follows } = delivery;
  const isWaiting = follows && saved === total;
  return (
    <div class="delivery">
      <p>{says}</p>
      {to === 'folder' && (
        <button type="button" class="button" onClick={onStop}>
          {savingWords.stopSaving}
        </button>
      )}
      {!isWaiting && <progress max={1} value={fraction} aria-label={savingWords.savingProgress} />}
    </div>
  );
}
