/** What is kept, as a list of times. */
import { totalOf, type Span } from '../../../cut/spans';
import { cutMessages } from '../../../messages/cut';
import type { RangeDraft } from '../../../queue/selection';
import { formatDuration } from '../../../queue/time_code';
import { RangeFields } from './range_fields';

export interface PiecesProps {
  readonly ranges: readonly RangeDraft[];
  /** Those that make sense. */
  readonly spans: readonly Span[];
  readonly durationSeconds: number | null;
  /** Of the playhead. */
  readonly position: () => number;
  readonly onChange: (ranges: readonly RangeDraft[], group: string | null) => void;
  readonly onPlayAround: (seconds: number) => void;
  readonly onKeepAll: () => void;
}

export function Pieces({ ranges, spans, durationSeconds, position, onChange, onPlayAround, onKeepAll }: PiecesProps) {
  const isWhole = ranges.length === 1 && ranges[0]?.start === '' && ranges[0].end === '';
  return (
    <section class="pieces" aria-label={cutMessages.pieces}>
      {ranges.map((range, index) => (
        <RangeFields
          key={index}
          range={range}
          index={index}
          isOnly={ranges.length === 1}
          durationSeconds={durationSeconds}
          player={{ position, playAround: onPlayAround }}
          onChange={(changed, field) =>
            onChange(
              ranges.map((other, place) => (place === index ? changed : other)),
              `typed-${field}-${index}`,
            )
          }
          onRemove={() => onChange(ranges.filter((_, place) => place !== index), null)}
        />
      ))}
      {!isWhole && durationSeconds !== null && (
        <p class="hint pieces-kept">
          {cutMessages.kept(formatDuration(totalOf(spans)), formatDuration(durationSeconds))}
          <button type="button" class="set-back" onClick={onKeepAll}>
            {cutMessages.keepAll}
          </button>
        </p>
      )}
    </section>
  );
}
