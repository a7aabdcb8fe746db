/** One piece: its times, to be typed, and what can be done with it. */
import { useId } from 'preact/hooks';
import { cutMessages } from '../../../messages/cut';
import { editingMessages } from '../../../messages/editing';
import { readRange, type RangeDraft } from '../../../queue/selection';
import { formatDuration, formatExactTimeCode } from '../../../queue/time_code';
import { CloseIcon, PlayIcon } from '../../kit/icons';
import { TimeField } from './time_field';

const words = editingMessages.editor;

export interface RangeFieldsProps {
  readonly range: RangeDraft;
  readonly index: number;
  readonly isOnly: boolean;
  readonly durationSeconds: number | null;
  /** Where times are taken from, and listened to; `null` where there is no sound to do so. */
  readonly player: { readonly position: () => number; readonly playAround: (seconds: number) => void } | null;
  readonly onChange: (range: RangeDraft, field: 'start' | 'end') => void;
  readonly onRemove: () => void;
}

export function RangeFields(props: RangeFieldsProps) {
  const { range, index, isOnly, durationSeconds, player, onChange, onRemove } = props;
  const id = useId();
  const read = readRange(range, index, durationSeconds);
  const problem = 'problem' in read ? read : null;
  const taken = (position: () => number): string => formatExactTimeCode(Math.round(position() * 1000) / 1000);
  const times = problem === null && !('problem' in read) ? { start: read.startSeconds, end: read.endSeconds ?? durationSeconds } : null;

  const field = (name: 'start' | 'end') => (
    <div class="piece-time">
      <TimeField
        id={`${id}-${name}`}
        label={words[name]}
        value={range[name]}
        placeholder={name === 'start' ? '0:00' : durationSeconds === null ? words.endOfFile : formatDuration(durationSeconds)}
        message={problem?.field === name ? editingMessages.selectionProblem(problem) : null}
        takeLabel={name === 'start' ? words.startHere : words.endHere}
        onTake={player && (() => onChange({ ...range, [name]: taken(player.position) }, name))}
        onChange={(value) => onChange({ ...range, [name]: value }, name)}
      />
      {player && (
        <button
          type="button"
          class="button button-quiet button-icon"
          aria-label={name === 'start' ? cutMessages.playStart : cutMessages.playEnd}
          title={name === 'start' ? cutMessages.playStart : cutMessages.playEnd}
          disabled={times === null || times[name] === null}
          onClick={() => player.playAround(times?.[name] ?? 0)}
        >
          <PlayIcon />
        </button>
      )}
    </div>
  );

  return (
    <fieldset class="piece">
      <legend class={isOnly ? 'visually-hidden' : 'piece-name'}>{cutMessages.piece(index + 1)}</legend>
      {field('start')}
      {field('end')}
      {!isOnly && (
        <button
          type="button"
          class="button button-quiet button-icon piece-remove"
          aria-label={cutMessages.removePiece(index + 1)}
          title={cutMessages.removePiece(index + 1)}
          onClick={onRemove}
        >
          <CloseIcon />
        </button>
      )}
    </fieldset>
  );
}
