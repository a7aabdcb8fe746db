/** Keys of the editor, wherever the focus is in its dialog, but for where people write. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CutActions } from './cut_actions';
import type { Playback } from './player/playback';
import type { WaveModel } from './wave/wave_model';

export interface ShortcutTools {
  readonly actions: CutActions;
  readonly playback: Playback;
  readonly model: WaveModel;
}

export function useShortcuts(root: RefObject<HTMLElement | null>, tools: ShortcutTools): void {
  const newest = useRef(tools);
  newest.current = tools;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { current } = root;
      // Another tab of the dialog is shown, or another dialog above it.
      if (!current || current.offsetParent === null || event.defaultPrevented || !isInside(current, event.target)) return;
      const act = actionFor(event, newest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function isInside(root: HTMLElement, target: EventTarget | null): boolean {
  const dialog = root.closest('dialog');
  return target === document.body || (target instanceof Node && (dialog ?? root).contains(target));
}

/** What takes letters, and what a space presses. */
const WRITTEN = ['input:not([type=checkbox])', 'textarea', 'select'].join();
const PRESSED = ['button', 'input', 'summary'].join();

/** Their own keys come first: letters are written, a space presses. */
function isWritten(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches(WRITTEN);
}

function actionFor(event: KeyboardEvent, { actions, playback, model }: ShortcutTools): (() => void) | null {
  const { target, key } = event;
  if (isWritten(target) || event.altKey) return null;
  if (event.ctrlKey || event.metaKey) {
    switch (key.toLowerCase()) {
      case 'z':
        return event.shiftKey ? actions.redo : actions.undo;
      case 'y':
        return actions.redo;
      default:
        return null;
    }
  }
  switch (key.toLowerCase()) {
    case ' ':
      return target instanceof HTMLElement && target.matches(PRESSED) ? null : playback.toggle;
    case 'i':
      return actions.setStart;
    case 'o':
      return actions.setEnd;
    case 's':
      return actions.split;
    case 'x':
      return actions.pieceAt(model.playhead.peek()) >= 0 ? actions.leaveOut : actions.keepHere;
    case 'm':
      return actions.mark;
    case 'j':
      return playback.slower;
    case 'k':
      return playback.pause;
    case 'l':
      return playback.faster;
    case '+':
    case '=':
      return actions.zoomIn;
    case '-':
    case '−':
      return actions.zoomOut;
    case '0':
      return model.showAll;
    default:
      return null;
  }
}
