import { useLayoutEffect, useRef } from 'preact/hooks';
import { soundMessages } from '../../messages/sounds';
import type { WaitingJob } from '../../queue/job';
import { partTitle } from '../../queue/joining';
import { formatDuration } from '../../queue/time_code';

export interface JoinListProps {
  readonly parts: readonly WaitingJob[];
  readonly onOrder: (parts: readonly WaitingJob[]) => void;
}

/** Moved by buttons, which arrows with Alt do as well. */
export function JoinList({ parts, onOrder }: JoinListProps) {
  const list = useRef<HTMLOListElement>(null);
  /** A button that was moved with its row loses the focus, and gets it back. */
  const focused = useRef<string | null>(null);
  const { join } = soundMessages;

  useLayoutEffect(() => {
    const label = focused.current;
    focused.current = null;
    if (label === null) return;
    const button = list.current?.querySelector<HTMLButtonElement>(`[data-move="${label}"]`);
    const other = button?.parentElement?.querySelector<HTMLButtonElement>('button:not([disabled])');
    if (button?.disabled) other?.focus();
    else button?.focus();
  }, [parts]);

  function move(index: number, by: number): void {
    const job = parts[index];
    const to = index + by;
    if (!job || to < 0 || to >= parts.length) return;
    const others = parts.filter((other) => other !== job);
    focused.current = `${by < 0 ? 'up' : 'down'}-${job.id}`;
    onOrder([...others.slice(0, to), job, ...others.slice(to)]);
  }

  function onKeyDown(event: KeyboardEvent, index: number): void {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    move(index, by);
  }

  return (
    <ol ref={list} class="join-list">
      {parts.map((job, index) => (
        <li key={job.id} onKeyDown={(event) => onKeyDown(event, index)}>
          <span class="join-name">
            <bdi>{partTitle(job)}</bdi>
          </span>
          <span class="hint">{lengthOf(job)}</span>
          <span class="join-moves">
            <button type="button" class="button" data-move={`up-${job.id}`} aria-label={join.upOf(partTitle(job))} disabled={index === 0} onClick={() => move(index, -1)}>
              {join.up}
            </button>
            <button
              type="button"
              class="button"
              data-move={`down-${job.id}`}
              aria-label={join.downOf(partTitle(job))}
              disabled={index === parts.length - 1}
              onClick={() => move(index, 1)}
            >
              {join.down}
            </button>
          </span>
        </li>
      ))}
    </ol>
  );
}

function lengthOf({ source: { info } }: WaitingJob): string {
  return info === null || info.durationSeconds === null ? '' : formatDuration(info.durationSeconds);
}
