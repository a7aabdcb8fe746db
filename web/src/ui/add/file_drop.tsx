import { useEffect, useState } from 'preact/hooks';
import { messages } from '../../messages/messages';
import type { Entry } from '../../queue/walk';
import { entriesOfTransfer } from './transferred';

/** Takes files dropped anywhere on the page, or pasted, and shows while some are held above it. */
export function FileDrop({ onEntries }: { readonly onEntries: (entries: Promise<readonly Entry[]>) => void }) {
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const events = new AbortController();
    const { signal } = events;
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

    const over = (event: DragEvent): void => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      // While a question is open the page behind it takes nothing.
      event.dataTransfer.dropEffect = isModalOpen() ? 'none' : 'copy';
      setIsOver(!isModalOpen());
    };
    window.addEventListener('dragenter', over, { signal });
    window.addEventListener('dragover', over, { signal });
    window.addEventListener(
      'dragleave',
      (event) => {
        // From one element to the next is not out of the window.
        if (event.relatedTarget === null) setIsOver(false);
      },
      { signal },
    );
    window.addEventListener(
      'drop',
      (event) => {
        setIsOver(false);
        if (!hasFiles(event) || !event.dataTransfer) return;
        // Without this the browser would leave the page to show the file.
        event.preventDefault();
        if (!isModalOpen()) onEntries(entriesOfTransfer(event.dataTransfer));
      },
      { signal },
    );
    document.addEventListener(
      'paste',
      (event) => {
        if (!event.clipboardData?.types.includes('Files') || isModalOpen()) return;
        event.preventDefault();
        onEntries(entriesOfTransfer(event.clipboardData));
      },
      { signal },
    );
    return () => events.abort();
  }, [onEntries]);

  return (
    <div class="drop" hidden={!isOver} aria-hidden="true">
      <p>{messages.add.dropHere}</p>
    </div>
  );
}

/** While a question is open the page behind it takes nothing. */
export function isModalOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
