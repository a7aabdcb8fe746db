/** Keeps the list on disk: soon after each change, and at once where the page may be gone. */
import { effect, type ReadonlySignal } from '@preact/signals';
import type { JobArchive } from '../queue/archive';
import type { Queue } from '../queue/queue';

/** Many changes in a row are one. */
const SOON_MS = 250;

export function keepArchived(queue: ReadonlySignal<Queue>, archive: JobArchive): void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function save(atOnce: boolean): void {
    clearTimeout(timer);
    timer = undefined;
    // Where the disk is full the list is there as long as the page, and the next change tries again.
    archive.save(queue.peek().jobs, atOnce).catch(() => undefined);
  }

  effect(() => {
    queue.value;
    timer ??= setTimeout(() => save(false), SOON_MS);
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && save(false));
  document.addEventListener('freeze', () => save(true));
  window.addEventListener('pagehide', () => save(true));
}
