/** The times of what is kept, to be typed. */
import { useId } from 'preact/hooks';
import { messages } from '../../../messages/messages';
import { readRange, type RangeDraft } from '../../../queue/selection';
import { formatDuration } from '../../../queue/time_code';
import { TimeField } from './time_field';

const words = messages.editor;

export interface RangeFieldsProps {
  readonly range: RangeDraft;
  readonly index: number;
  readonly durationSeconds: number | null;
  /** Whether there is a place to take a time from. */
  readonly canTake: boolean;
  /** The time of that place. */
  readonly position: () => string;
  readonly onChange: (range: RangeDraft) => void;
}

export function RangeFields({ range, index, durationSeconds, canTake, position, onChange }: RangeFieldsProps) {
  const id = useId();
  const read = readRange(range, index, durationSeconds);
  const problem = 'problem' in read ? read : null;
  const message = (field: 'start' | 'end') => (problem?.field === field ? messages.selectionProblem(problem) : null);
  return (
    <>
      <TimeField
        id={`${id}-start`}
        label={words.start}
        value={range.start}
        placeholder="0:00"
        message={message('start')}
        takeLabel={words.startHere}
        canTake={canTake}
        onTake={() => onChange({ ...range, start: position() })}
        onChange={(start) => onChange({ ...range, start })}
      />
      <TimeField
        id={`${id}-end`}
        label={words.end}
        value={range.end}
        placeholder={durationSeconds === null ? words.endOfFile : formatDuration(durationSeconds)}
        message={message('end')}
        takeLabel={words.endHere}
        canTake={canTake}
        onTake={() => onChange({ ...range, end: position() })}
        onChange={(end) => onChange({ ...range, end })}
      />
    </>
  );
}
