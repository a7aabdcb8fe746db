/** What is edited here, with undo: pieces, marks, fades. What a pointer still drags is only shown; it is handed on when it is let go. */
import { useRef, useState } from 'preact/hooks';
import { noHistory, recorded, redone, undone, type History, type Step } from '../../../cut/history';
import type { RangeDraft } from '../../../queue/selection';
import type { Mark } from '../../../shared/programme';

export interface CutState {
  readonly ranges: readonly RangeDraft[];
  readonly marks: readonly Mark[];
  readonly fadeInSeconds: number;
  readonly fadeOutSeconds: number;
}

export interface CutEdits {
  /** With what is dragged now. */
  readonly state: CutState;
  /** Without what is dragged now. */
  settled(): CutState;
  /** The newest, whatever was drawn already. */
  latest(): CutState;
  /** Changes of one `group` are undone together. */
  change(changes: Partial<CutState>, group?: string | null): void;
  /** Shows it until the next change. */
  preview(changes: Partial<CutState>): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  undo(): void;
  redo(): void;
}

export function useCutEdits(given: CutState, apply: (state: CutState) => void): CutEdits {
  const [dragged, setDragged] = useState<CutState | null>(null);
  const [history, setHistory] = useState<History<CutState>>(noHistory);
  const held = useRef(given);
  const newest = useRef(given);
  const steps = useRef(history);
  /** What comes late, from a sound that had to be fetched, is added to what is there then. */
  const handOn = useRef(apply);
  handOn.current = apply;
  held.current = given;
  newest.current = dragged ?? given;

  function remember(next: History<CutState>): void {
    steps.current = next;
    setHistory(next);
  }

  function put(state: CutState): void {
    setDragged(null);
    held.current = state;
    newest.current = state;
    handOn.current(state);
  }

  function go(step: Step<CutState> | null): void {
    if (!step) return;
    remember(step.history);
    put(step.state);
  }

  return {
    state: dragged ?? given,
    settled: () => held.current,
    latest: () => newest.current,
    change(changes, group = null) {
      remember(recorded(steps.current, held.current, group));
      put({ ...held.current, ...changes });
    },
    preview(changes) {
      newest.current = { ...held.current, ...changes };
      setDragged(newest.current);
    },
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: () => go(undone(steps.current, held.current)),
    redo: () => go(redone(steps.current, held.current)),
  };
}
