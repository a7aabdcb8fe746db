import { soundMessages } from '../../messages/sounds';
import type { Offer } from '../../queue/advice';
import { CloseIcon } from '../kit/icons';

export interface OfferLineProps {
  /** Of the file. */
  readonly name: string;
  readonly offer: Offer;
  readonly onTake: () => void;
  readonly onDismiss: () => void;
}

/** One sentence about a file's sound, and one button that does what it suggests, if it suggests anything. */
export function OfferLine({ name, offer: { advice }, onTake, onDismiss }: OfferLineProps) {
  const { offers } = soundMessages;
  const { sentence, act } = offers.of(advice);
  return (
    <div class="offer" role="group" aria-label={offers.about(name)}>
      <p>{sentence}</p>
      {act !== '' && (
        <button type="button" class="button" onClick={onTake}>
          {act}
        </button>
      )}
      <button type="button" class="button button-quiet button-icon" aria-label={offers.dismissOf(name)} title={offers.dismiss} onClick={onDismiss}>
        <CloseIcon />
      </button>
    </div>
  );
}
