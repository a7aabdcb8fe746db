/** The number on the installed page's icon: files left to convert, which is what a badge customarily counts. */
import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { Queue } from '../queue/queue';

/** Starts with a clear badge, as a browser that crashed leaves it as it was. Where there is no badge, nothing happens. */
export function keepBadge(queue: ReadonlySignal<Queue>): void {
  if (!('setAppBadge' in navigator)) return;
  const left = computed(() => queue.value.jobs.reduce((sum, { state }) => sum + Number(state === 'queued' || state === 'running'), 0));
  effect(() => {
    const done = left.value > 0 ? navigator.setAppBadge(left.value) : navigator.clearAppBadge();
    // Not installed, or not allowed: then there is no badge to be wrong.
    void done.catch(() => undefined);
  });
}
