import { isActive, type Queue } from '../queue/queue';
import { batchSummary } from './announcements';
import { formatCount } from './format';

/** `3 of 12 done`, and in the end what became of them all. Nothing for a single file, whose own row says it. */
export function BatchStatus({ queue }: { readonly queue: Queue }) {
  const { total, done, failed, cancelled } = queue.batch;
  if (total < 2 || queue.jobs.length === 0) return null;
  if (!isActive(queue)) return done + failed + cancelled > 0 ? <p class="batch">{batchSummary(queue)}</p> : null;
  return (
    <p class="batch">
      <strong>
        {formatCount(done)} of {formatCount(total)} done
      </strong>
      {failed > 0 && `, ${formatCount(failed)} failed`}
    </p>
  );
}
