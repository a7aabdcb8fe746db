/** Whoever wished for it is told that a batch is over: by a notification where the page is not seen, by a soft sound. */
import { computed, effect, type ReadonlySignal } from '@preact/signals';
import { messages } from '../messages/messages';
import { isActive, type Queue } from '../queue/queue';
import type { Settings } from './settings';
import { playChime } from './chime';

/** One for all tabs and times: the next takes its place. */
const TAG = 'unreel-batch';

export interface BatchEnd {
  readonly canNotify: boolean;
  /** At a click, as the browser may ask. Whether notifications may be shown. */
  askToNotify(): Promise<boolean>;
  /** As it will be. */
  playSound(): Promise<void>;
}

export function tellBatchEnd(queue: ReadonlySignal<Queue>, { notifies, playsSound }: Pick<Settings, 'notifies' | 'playsSound'>): BatchEnd {
  const isBusy = computed(() => isActive(queue.value));
  let wasBusy = false;
  effect(() => {
    const isOver = wasBusy && !isBusy.value;
    wasBusy = isBusy.value;
    const { batch } = queue.peek();
    // What was stopped by hand, somebody sits before.
    if (!isOver || batch.done + batch.failed === 0) return;
    if (playsSound.peek()) void playChime();
    if (notifies.peek() && document.visibilityState === 'hidden') notify(messages.batch.summary(batch));
  });
  return { canNotify: 'Notification' in window, askToNotify, playSound: playChime };
}

async function askToNotify(): Promise<boolean> {
  return (await Notification.requestPermission().catch(() => 'denied')) === 'granted';
}

function notify(text: string): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  try {
    const shown = new Notification(messages.page.name, { body: text, tag: TAG, icon: './icons/icon-192.png' });
    shown.addEventListener('click', () => {
      window.focus();
      shown.close();
    });
  } catch {
    // Chrome on Android shows those of service workers only.
    void navigator.serviceWorker?.getRegistration().then((registration) => registration?.showNotification(messages.page.name, { body: text, tag: TAG }));
  }
}
