/** The number on the installed page's icon: files left to convert, which is what a badge customarily counts. */
import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { Queue } from '../queue/queue';
import { tallyOf } from '../queue/tally';

/**
 * The icon has one badge however many tabs there are: it is the one's that holds this Web Lock, which has files left. The next one gets it
 * when that one is through, or dies.
 */
const BADGE_LOCK = 'unreel-badge';

/** Starts with a clear badge, unless another tab uses it: a browser that crashed leaves it as it was. Where there is no badge, nothing happens. */
export function keepBadge(queue: ReadonlySignal<Queue>): void {
  if (!('setAppBadge' in navigator)) return;
  const left = computed(() => {
    const { queued, running } = tallyOf(queue.value.jobs);
    return queued + (running ? 1 : 0);
  });
  const hasLeft = computed(() => left.value > 0);

  void navigator.locks.request(BADGE_LOCK, { ifAvailable: true }, (lock) => lock && show(0));
  effect(() => {
    if (!hasLeft.value) return;
    const end = new AbortController();
    // Rejected where the end comes before the lock.
    navigator.locks.request(BADGE_LOCK, { signal: end.signal }, () => showUntil(end.signal, left)).catch(() => undefined);
    return () => end.abort();
  });
}

function showUntil(end: AbortSignal, count: ReadonlySignal<number>): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (count.value > 0) void show(count.value);
    });
    end.addEventListener('abort', () => {
      stop();
      resolve(show(0));
    });
  });
}

function show(count: number): Promise<void> {
  const done = count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge();
  // Not installed, or not allowed: then there is no badge to be wrong.
  return done.catch(() => undefined);
}
