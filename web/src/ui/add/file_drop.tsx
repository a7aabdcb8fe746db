import { useEffect, useState } from 'preact/hooks';
import { messages } from '../../messages/messages';
import { droppedFiles, type DroppedFiles } from './dropped_files';

/** Takes files dropped anywhere on the page, or pasted, and shows while some are held above it. */
export function FileDrop({ onFiles }: { readonly onFiles: (dropped: DroppedFiles) => void }) {
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
        if (!isModalOpen()) void droppedFiles(event.dataTransfer).then(onFiles);
      },
      { signal },
    );
    document.addEventListener(
      'paste',
      (event) => {
        const files = Array.from(event.clipboardData?.files ?? []);
        if (files.length === 0 || isModalOpen()) return;
        event.preventDefault();
        onFiles({ files, skipped: 0 });
      },
      { signal },
    );
    return () => events.abort();
  }, [onFiles]);

  return (
    <div class="drop" hidden={!isOver} aria-hidden="true">
      <p>{messages.add.dropHere}</p>
    </div>
  );
}

function isModalOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
