/** Keeps the screen, and with it the device, awake while files are converted (https://www.w3.org/TR/screen-wake-lock/). */
import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { runningJob, type Queue } from '../queue/queue';
import { recall, remember } from './remembered';

const KEY = 'keep-awake';

export interface KeepAwake {
  /** Whether the browser can do it at all. */
  readonly isPossible: boolean;
  /** What the user wants; remembered. */
  readonly isWanted: Signal<boolean>;
}

export function createKeepAwake(queue: ReadonlySignal<Queue>): KeepAwake {
  const isPossible = 'wakeLock' in navigator;
  const isWanted = signal(recall(KEY) !== 'no');
  effect(() => remember(KEY, isWanted.value ? 'yes' : 'no'));
  if (!isPossible) return { isPossible, isWanted };

  const isNeeded = computed(() => isWanted.value && runningJob(queue.value)?.paused === false);
  effect(() => (isNeeded.value ? hold() : undefined));
  return { isPossible, isWanted };
}

/** Returns the function that lets go. The browser takes the lock away whenever the page is hidden, so it is asked for again on return. */
function hold(): () => void {
  let isOver = false;
  let sentinel: WakeLockSentinel | null = null;

  async function request(): Promise<void> {
    if (document.visibilityState !== 'visible') return;
    try {
      const granted = await navigator.wakeLock.request('screen');
      if (isOver || (sentinel && !sentinel.released)) await granted.release();
      else sentinel = granted;
    } catch {
      // A low battery, or a policy: the screen goes dark as it would without Unreel.
    }
  }

  const ask = (): void => void request();
  ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', ask);
    void sentinel?.release().catch(() => undefined);
  };
}
