/** The help, and the keys that work wherever the focus is. */
import { useEffect, useRef } from 'preact/hooks';
import type { PageModel } from '../model/page_model';
import type { HelpPlace } from './help/help_dialog';
import { helpDialog } from './help/lazy_parts';

export interface PageHelpProps {
  readonly model: PageModel;
  readonly place: HelpPlace | null;
  readonly onPlace: (place: HelpPlace | null) => void;
}

export function PageHelp({ model, place, onPlace }: PageHelpProps) {
  const wasOpen = useRef(false);
  wasOpen.current ||= place !== null;
  useEffect(() => {
    // Once more where it failed before.
    if (place !== null) helpDialog.load();
  }, [place]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTakenBy(event.target) || document.querySelector('dialog:modal')) return;
      if (event.key === '?') onPlace('shortcuts');
      else if (event.key === '/') document.querySelector<HTMLElement>('.view-search')?.focus();
      else if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.altKey && model.removed.peek().length > 0) model.undoRemove();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [model]);
  return wasOpen.current ? <helpDialog.Part place={place} onClose={() => onPlace(null)} /> : null;
}

/** Whether what is typed is text. */
function isTakenBy(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches(['input:not([type=checkbox])', 'select', 'textarea'].join());
}
