import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { editingMessages } from '../../messages/editing';
import { soundMessages } from '../../messages/sounds';
import type { WaitingJob } from '../../queue/job';
import { byName, byTrack, hasTrackNumbers, joinedTitle } from '../../queue/join_order';
import { joinedSeconds, ordered } from '../../queue/joining';
import { formatDuration } from '../../queue/time_code';
import { useBackCloses } from '../kit/back_closes';
import { Dialog } from '../kit/dialog';
import { JoinList } from './join_list';

/** As the recipe has it. */
const LONGEST_FADE_SECONDS = 30;

export interface JoinDialogProps {
  /** Files, two at least, as the list has them; or as they are joined already. */
  readonly parts: readonly WaitingJob[];
  /** What the whole is called already; `null` where it is new. */
  readonly title: string | null;
  /** How long files fade into each other as things are. */
  readonly fadeSeconds: number;
  readonly onJoin: (order: readonly string[], title: string, fadeSeconds: number) => void;
  readonly onClose: () => void;
}

/** In which order files become one MP3, and what it is called. Nothing is changed before that is asked for. */
export function JoinDialog({ parts, title: before, fadeSeconds, onJoin, onClose }: JoinDialogProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  /** Ids: what is known of the files may change while they are ordered. */
  const [ids, setIds] = useState(() => idsOf(before === null ? firstOrder(parts) : parts));
  const order = ordered(parts, ids);
  const setOrder = (jobs: readonly WaitingJob[]): void => setIds(idsOf(jobs));
  const [title, setTitle] = useState(() => before ?? joinedTitle(firstOrder(parts)));
  const [fade, setFade] = useState(String(fadeSeconds));
  const { join } = soundMessages;
  const seconds = joinedSeconds(order);
  const wished = title.trim();
  useBackCloses(true, onClose);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  function submit(event: Event): void {
    event.preventDefault();
    if (wished === '') return;
    // What is no such number, the form refuses itself; nothing typed is none.
    onJoin(ids, wished, Number(fade));
  }

  return (
    <Dialog isOpen labelledBy={`${id}-title`} class="editor" onClose={onClose}>
      <form ref={form} class="join" onSubmit={submit}>
        <div class="editor-head">
          <h2 id={`${id}-title`}>{join.heading(parts.length)}</h2>
          <button type="button" class="button" onClick={onClose}>
            {editingMessages.editor.cancel}
          </button>
          <button type="submit" class="button button-primary" disabled={wished === ''}>
            {join.join}
          </button>
        </div>
        <label class="field">
          <span class="field-label">{join.title}</span>
          <input type="text" autocomplete="off" value={title} maxLength={200} onInput={({ currentTarget }) => setTitle(currentTarget.value)} />
        </label>
        <div class="join-orders" role="group" aria-label={join.orders}>
          <button type="button" class="button" onClick={() => setOrder(byName(order))}>
            {join.byName}
          </button>
          {order.some((job) => hasTrackNumbers([job])) && (
            <button type="button" class="button" onClick={() => setOrder(byTrack(order))}>
              {join.byTrack}
            </button>
          )}
          <span class="hint">{seconds === null ? join.lengthUnknown : join.length(formatDuration(seconds))}</span>
        </div>
        <JoinList parts={order} onOrder={setOrder} />
        <label class="field">
          <span class="field-label">{join.fade}</span>
          <span class="with-unit">
            <input
              type="number"
              min={0}
              max={LONGEST_FADE_SECONDS}
              step="any"
              value={fade}
              aria-describedby={`${id}-fade`}
              onInput={({ currentTarget }) => setFade(currentTarget.value)}
            />
            <span aria-hidden="true">{join.seconds}</span>
          </span>
        </label>
        <p class="hint" id={`${id}-fade`}>
          {join.fadeHint}
        </p>
        <p class="hint">{join.hint}</p>
      </form>
    </Dialog>
  );
}

function idsOf(parts: readonly WaitingJob[]): readonly string[] {
  return parts.map(({ id }) => id);
}

/** That of the tracks where all have a number, or else of the names. */
function firstOrder(parts: readonly WaitingJob[]): readonly WaitingJob[] {
  return hasTrackNumbers(parts) ? byTrack(parts) : byName(parts);
}
