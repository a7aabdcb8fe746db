/** Times without a sound beside them. */
import { cutMessages } from '../../../messages/cut';
import { WHOLE_RANGE, type RangeDraft } from '../../../queue/selection';
import { RangeFields } from './range_fields';

export interface SharedPiecesProps {
  readonly ranges: readonly RangeDraft[];
  readonly onChange: (ranges: readonly RangeDraft[]) => void;
}

export function SharedPieces({ ranges, onChange }: SharedPiecesProps) {
  return (
    <section class="pieces" aria-label={cutMessages.pieces}>
      {ranges.map((range, index) => (
        <RangeFields
          key={index}
          range={range}
          index={index}
          isOnly={ranges.length === 1}
          durationSeconds={null}
          player={null}
          onChange={(changed) => onChange(ranges.map((other, place) => (place === index ? changed : other)))}
          onRemove={() => onChange(ranges.filter((_, place) => place !== index))}
        />
      ))}
      <button type="button" class="button pieces-add" onClick={() => onChange([...ranges, WHOLE_RANGE])}>
        {cutMessages.addPiece}
      </button>
    </section>
  );
}
