/** The title of the tab, which is all one sees of the page while doing something else. */
import { isActive, runningJob, type Queue } from '../queue/queue';
import type { BatchOutlook } from '../queue/batch_outlook';
import { batchTimeLeft } from '../messages/en/batch_words';
import { formatCount, formatPercent } from '../messages/format';

export const NAME = 'Unreel';

export function pageTitle(queue: Queue, fraction: number, outlook: BatchOutlook): string {
  const running = runningJob(queue);
  if (running && queue.batch.total > 1) {
    const { done, total } = queue.batch;
    const count = `${formatCount(done)} of ${formatCount(total)}`;
    return [formatPercent(outlook.fraction), count, batchTimeLeft(outlook), NAME].filter((part) => part !== '').join(' · ');
  }
  if (running) return `${formatPercent(fraction)} · ${running.name} · ${NAME}`;
  const { done, total } = queue.batch;
  // While a result waits to be saved: somebody who looks at the tabs learns that it is time to come back.
  const isWaitedFor = queue.jobs.some((job) => job.state === 'done' && job.savedAt === null);
  return !isActive(queue) && total > 0 && done > 0 && isWaitedFor ? `Done · ${NAME}` : NAME;
}
