/** The title of the tab, which is all one sees of the page while doing something else. */
import { formatPercent } from '../messages/format';
import { messages } from '../messages/messages';
import type { BatchOutlook } from '../queue/batch_outlook';
import { isActive, runningJob, type Queue } from '../queue/queue';
import { tallyOf } from '../queue/tally';

export function pageTitle(queue: Queue, fraction: number, outlook: BatchOutlook): string {
  const { name } = messages.page;
  const running = runningJob(queue);
  if (running && queue.batch.total > 1) {
    const { done, total } = queue.batch;
    const parts = [formatPercent(outlook.fraction), messages.batch.position(done, total), messages.batch.timeLeft(outlook), name];
    return parts.filter((part) => part !== '').join(' · ');
  }
  if (running) return `${formatPercent(fraction)} · ${running.name} · ${name}`;
  const { done, total } = queue.batch;
  // While a result waits to be saved: somebody who looks at the tabs learns that it is time to come back.
  const isWaitedFor = tallyOf(queue.jobs).unsaved > 0;
  return !isActive(queue) && total > 0 && done > 0 && isWaitedFor ? `${messages.page.done} · ${name}` : name;
}
