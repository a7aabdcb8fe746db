/** The title of the tab, which is all one sees of the page while doing something else. */
import { isActive, runningJob, type Queue } from '../queue/queue';
import { formatPercent } from './format';

export const NAME = 'Unreel';

export function pageTitle(queue: Queue, fraction: number): string {
  const running = runningJob(queue);
  if (running) return `${formatPercent(fraction)} · ${running.name} · ${NAME}`;
  const { done, total } = queue.batch;
  // While a result waits to be saved: somebody who looks at the tabs learns that it is time to come back.
  const isWaitedFor = queue.jobs.some((job) => job.state === 'done' && job.savedAt === null);
  return !isActive(queue) && total > 0 && done > 0 && isWaitedFor ? `Done · ${NAME}` : NAME;
}
