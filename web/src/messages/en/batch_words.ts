/** A batch in words, while it runs. */
import type { BatchOutlook } from '../../queue/batch_outlook';
import type { Batch } from '../../queue/queue';
import { formatCount, formatSpeed, formatTimeLeft } from '../format';

/** `12 of 300 done, 1 failed`: what is known for certain. */
export function batchCount({ total, done, failed }: Batch): string {
  const count = `${formatCount(done)} of ${formatCount(total)} done`;
  return failed > 0 ? `${count}, ${formatCount(failed)} failed` : count;
}

/** `about 4 min left`; empty where that cannot be said. */
export function batchTimeLeft({ secondsLeft, paused }: BatchOutlook): string {
  if (paused) return 'paused';
  if (secondsLeft === null) return '';
  const words = formatTimeLeft(secondsLeft);
  return words.startsWith('a few') ? words : `about ${words}`;
}

/** `85 × real time · about 4 min left`; as much of it as is known. */
export function batchPace(outlook: BatchOutlook): string {
  const speed = outlook.speed === null || outlook.paused ? '' : formatSpeed(outlook.speed);
  return [speed, batchTimeLeft(outlook)].filter((part) => part !== '').join(' · ');
}
