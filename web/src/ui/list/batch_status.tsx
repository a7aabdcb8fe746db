import type { ReadonlySignal } from '@preact/signals';
import { messages } from '../../messages/messages';
import type { BatchOutlook } from '../../queue/batch_outlook';
import { isActive, type Queue } from '../../queue/queue';

export interface BatchStatusProps {
  readonly queue: Queue;
  readonly outlook: ReadonlySignal<BatchOutlook>;
}

/** How far all files are, and in the end what became of them. Nothing for a single MP3, whose own row says it. */
export function BatchStatus({ queue, outlook }: BatchStatusProps) {
  const { total, done, mp3s, failed, cancelled } = queue.batch;
  if ((total < 2 && mp3s < 2) || queue.jobs.length === 0) return null;
  if (!isActive(queue)) return done + failed + cancelled > 0 ? <p class="batch">{messages.batch.summary(queue.batch)}</p> : null;
  return (
    <p class="batch">
      <strong>{messages.batch.count(queue.batch)}</strong>
      <BatchPace outlook={outlook} />
    </p>
  );
}

/** Below the toolbar’s words, as wide as the list. */
export function BatchProgress({ queue, outlook }: BatchStatusProps) {
  if (queue.batch.total < 2 || !isActive(queue)) return null;
  return <BatchBar outlook={outlook} />;
}

// These two are all that is drawn anew five times a second.

function BatchPace({ outlook }: { readonly outlook: ReadonlySignal<BatchOutlook> }) {
  const words = messages.batch.pace(outlook.value);
  return words === '' ? null : <> · {words}</>;
}

function BatchBar({ outlook }: { readonly outlook: ReadonlySignal<BatchOutlook> }) {
  return <progress class="batch-progress" max={1} value={outlook.value.fraction} aria-label={messages.batch.progress} />;
}
