/** The same times for several files: a jingle that all begin with, a recording that was stopped late each time. */
import { useEffect, useState } from 'preact/hooks';
import { editingMessages } from '../../../messages/editing';
import { readSelection, WHOLE_FILE, WHOLE_RANGE, type RangeDraft } from '../../../queue/selection';
import { useBackCloses } from '../../kit/back_closes';
import { Dialog } from '../../kit/dialog';
import { sharedPieces } from './lazy_parts';

export interface SharedCutDialogProps {
  /** Of files; 0 while it is closed. */
  readonly count: number;
  /** What they have together already. */
  readonly ranges: readonly RangeDraft[];
  readonly onApply: (ranges: readonly RangeDraft[]) => void;
  readonly onClose: () => void;
}

/** Nothing is changed before that is asked for. */
export function SharedCutDialog({ count, ranges: given, onApply, onClose }: SharedCutDialogProps) {
  const isOpen = count > 0;
  const [ranges, setRanges] = useState<readonly RangeDraft[]>([WHOLE_RANGE]);
  useEffect(() => setRanges(given), [isOpen]);
  useBackCloses(isOpen, onClose);
  const { editor } = editingMessages;
  const isSensible = readSelection({ ...WHOLE_FILE, ranges }, null).ok;
  return (
    <Dialog isOpen={isOpen} labelledBy="shared-cut-title" class="editor" onClose={onClose}>
      <div class="editor-head">
        <h2 id="shared-cut-title">{editor.timesFor(count)}</h2>
        <button type="button" class="button" onClick={onClose}>
          {editor.cancel}
        </button>
        <button type="button" class="button button-primary" disabled={!isSensible} onClick={() => onApply(ranges)}>
          {editor.apply}
        </button>
      </div>
      <p class="hint">{editor.timesForHint}</p>
      <sharedPieces.Part ranges={ranges} onChange={setRanges} />
    </Dialog>
  );
}
