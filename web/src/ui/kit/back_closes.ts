import { useEffect } from 'preact/hooks';

/** While `isOpen`, the browser's “back” (a gesture on phones) closes what is open instead of leaving the page. */
export function useBackCloses(isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const entry = { unreelOpen: performance.now() };
    history.pushState(entry, '');
    window.addEventListener('popstate', close);
    return () => {
      window.removeEventListener('popstate', close);
      // Closed in another way: the entry goes with it.
      const state = history.state as Partial<typeof entry> | null;
      if (state?.unreelOpen === entry.unreelOpen) history.back();
    };
    // `close` is a new function each time.
  }, [isOpen]);
}
