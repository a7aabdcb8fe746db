/** One mark, to be named, moved, listened to. */
import { useState } from 'preact/hooks';
import { cutMessages } from '../../../../messages/cut';
import { formatTimeCode, parseTimeCode } from '../../../../queue/time_code';
import type { Mark } from '../../../../shared/programme';
import { CloseIcon, PlayIcon } from '../../../kit/icons';
import { MergeIcon } from '../cut_icons';

const words = cutMessages.marks;

const NUDGE_SECONDS = 0.1;

export interface MarkRowProps {
  readonly mark: Mark;
  readonly index: number;
  readonly count: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  /** A little; it does not pass another mark. */
  readonly onMove: (seconds: number) => void;
  /** To any time. */
  readonly onRetime: (seconds: number) => void;
  readonly onRename: (title: string) => void;
  readonly onMerge: () => void;
  readonly onRemove: () => void;
  readonly onPlay: () => void;
}

export function MarkRow({ mark, index, count, top, onMove, onRetime, onRename, onMerge, onRemove, onPlay }: MarkRowProps) {
  /** What is being typed; it counts when the field is left, so that the row does not go to another place meanwhile. */
  const [draft, setDraft] = useState<string | null>(null);
  const number = index + 1;
  const isWrong = draft !== null && parseTimeCode(draft) === null;

  function typed(): void {
    const seconds = draft === null ? null : parseTimeCode(draft);
    if (seconds !== null) onRetime(seconds);
    setDraft(null);
  }

  return (
    <li class="mark-row" data-index={index} style={{ transform: `translateY(${top}px)` }} aria-posinset={number} aria-setsize={count}>
      <span class="mark-number" aria-hidden="true">
        {words.number(number)}
      </span>
      <input
        class="mark-time"
        type="text"
        autocomplete="off"
        spellcheck={false}
        aria-label={words.time(number)}
        aria-invalid={isWrong}
        title={isWrong ? words.badTime : undefined}
        value={draft ?? formatTimeCode(mark.seconds)}
        onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        onBlur={typed}
        onKeyDown={({ key }) => key === 'Enter' && typed()}
      />
      <input
        class="mark-name"
        type="text"
        autocomplete="off"
        aria-label={words.name(number)}
        placeholder={words.namePlaceholder}
        value={mark.title}
        onInput={({ currentTarget }) => onRename(currentTarget.value)}
      />
      <span class="mark-actions">
        <button type="button" class="button button-quiet" aria-label={words.earlierOf(number)} title={words.earlierOf(number)} onClick={() => onMove(mark.seconds - NUDGE_SECONDS)}>
          {words.earlier}
        </button>
        <button type="button" class="button button-quiet" aria-label={words.laterOf(number)} title={words.laterOf(number)} onClick={() => onMove(mark.seconds + NUDGE_SECONDS)}>
          {words.later}
        </button>
        <button type="button" class="button button-quiet button-icon" aria-label={words.playOf(number)} title={words.play} onClick={onPlay}>
          <PlayIcon />
        </button>
        <button type="button" class="button button-quiet button-icon" aria-label={words.mergeOf(number)} title={words.merge} disabled={index === 0} onClick={onMerge}>
          <MergeIcon />
        </button>
        <button type="button" class="button button-quiet button-icon mark-remove" aria-label={words.removeOf(number)} title={words.remove} onClick={onRemove}>
          <CloseIcon />
        </button>
      </span>
    </li>
  );
}
