/** What was removed can be had back for some seconds, longer where there is more to read, and as long as somebody is about to. */
import { useEffect, useState } from 'preact/hooks';
import { messages } from '../../messages/messages';
import type { RemovedJob } from '../../queue/returning';
import { CloseIcon } from '../kit/icons';

export interface UndoNoticeProps {
  readonly removed: readonly RemovedJob[];
  /** Instead of how many they are. */
  readonly why: string | null;
  readonly onUndo: () => void;
  readonly onForget: () => void;
}

const SECONDS = 10;

export function UndoNotice({ removed, why, onUndo, onForget }: UndoNoticeProps) {
  /** For what it stays: what is gone neither has the pointer above it nor the focus in it. */
  const [heldFor, setHeldFor] = useState<readonly RemovedJob[] | null>(null);
  const isHeld = heldFor === removed;
  useEffect(() => {
    if (removed.length === 0 || isHeld) return undefined;
    const timer = setTimeout(onForget, SECONDS * (why === null ? 1000 : 2000));
    return () => clearTimeout(timer);
  }, [removed, isHeld]);
  const [first] = removed;
  if (!first) return null;
  const { list, kit } = messages;
  return (
    <div
      class="undo"
      role="region"
      aria-label={list.undoOf}
      onPointerEnter={() => setHeldFor(removed)}
      onPointerLeave={() => setHeldFor(null)}
      onFocusIn={() => setHeldFor(removed)}
      onFocusOut={() => setHeldFor(null)}
    >
      <p>{why ?? (removed.length === 1 ? list.removedOne(first.job.state === 'done' ? first.job.fileName : first.job.name) : list.removed(removed.length))}</p>
      <button type="button" class="button" onClick={onUndo}>
        {list.undo}
      </button>
      <button type="button" class="button button-quiet button-icon" aria-label={kit.dismiss} onClick={onForget}>
        <CloseIcon />
      </button>
    </div>
  );
}
