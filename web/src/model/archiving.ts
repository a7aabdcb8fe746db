/** Keeps the list on disk: soon after each change, and at once where the page may be gone. */
import { effect, type ReadonlySignal } from '@preact/signals';
import type { JobArchive } from '../queue/archive';
import type { Queue } from '../queue/queue';

/** Many changes in a row are one. */
const SOON_MS = 250;

/** Where it could not be done: space is given back by others, too. */
const AGAIN_MS = 5000;

/** `kept` is told whenever it changes whether the list is on disk. */
export function keepArchived(queue: ReadonlySignal<Queue>, archive: JobArchive, kept: (isKept: boolean) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasKept = true;

  function tell(isKept: boolean): void {
    if (isKept !== wasKept) kept(isKept);
    wasKept = isKept;
    if (!isKept) timer ??= setTimeout(() => save(false), AGAIN_MS);
  }

  function save(atOnce: boolean): void {
    clearTimeout(timer);
    timer = undefined;
    archive.save(queue.peek().jobs, atOnce).then(
      () => tell(true),
      () => tell(false),
    );
  }

  effect(() => {
    queue.value;
    timer ??= setTimeout(() => save(false), SOON_MS);
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && save(false));
  document.addEventListener('freeze', () => save(true));
  window.addEventListener('pagehide', () => save(true));
}
