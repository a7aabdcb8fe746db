/** Whoever wished for it is told that a batch is over: by a notification where the page is not seen, by a soft sound. */
import { computed, effect, type ReadonlySignal } from '@preact/signals';
import { messages } from '../messages/messages';
import { isActive, type Queue } from '../queue/queue';
import type { Settings } from './settings';
import { playChime } from './chime';

/** One for all tabs and times: the next takes its place. */
const TAG = 'unreel-batch';

export function tellBatchEnd(queue: ReadonlySignal<Queue>, { notifies, playsSound }: Pick<Settings, 'notifies' | 'playsSound'>): void {
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
}

/** To be called at a click. Whether notifications may be shown. */
export async function askToNotify(): Promise<boolean> {
  if (!('Notification' in window)) return false;
  return (await Notification.requestPermission().catch(() => 'denied')) === 'granted';
}

export function canNotify(): boolean {
  return 'Notification' in window && Notification.permission !== 'denied';
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
