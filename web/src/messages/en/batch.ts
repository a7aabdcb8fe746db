/** Several files as one thing. */
import type { BatchOutlook } from '../../queue/batch_outlook';
import type { Batch } from '../../queue/queue';
import { formatCount } from '../format';
import { amounts } from './amounts';

export const batch = {
  progress: 'Progress of all files',

  /** `12 of 300 done, 1 failed`: what is known for certain. */
  count({ total, done, failed }: Batch): string {
    const count = `${formatCount(done)} of ${formatCount(total)} done`;
    return failed > 0 ? `${count}, ${formatCount(failed)} failed` : count;
  },

  /** `12 of 300`. */
  position: (done: number, total: number) => `${formatCount(done)} of ${formatCount(total)}`,

  timeLeft,

  /** `85 × real time · about 4 min left`; as much of it as is known. */
  pace(outlook: BatchOutlook): string {
    const speed = outlook.speed === null || outlook.paused ? '' : amounts.speed(outlook.speed);
    return [speed, timeLeft(outlook)].filter((part) => part !== '').join(' · ');
  },

  /** `All 12 files are done.`, `The file is done: 3 MP3s.`, `10 of 12 files done, 1 failed, 1 cancelled.` */
  summary({ total, done, mp3s, failed, cancelled }: Batch): string {
    const made = mp3s === done ? '' : `: ${amounts.mp3s(mp3s)}`;
    if (done === total) return `${total === 1 ? 'The file is' : `All ${amounts.files(total)} are`} done${made}.`;
    const parts = [`${formatCount(done)} of ${amounts.files(total)} done${made}`];
    if (failed > 0) parts.push(`${formatCount(failed)} failed`);
    if (cancelled > 0) parts.push(`${formatCount(cancelled)} cancelled`);
    return `${parts.join(', ')}.`;
  },
};

/** `about 4 min left`; empty where that cannot be said. */
function timeLeft({ secondsLeft, paused }: BatchOutlook): string {
  if (paused) return 'paused';
  return secondsLeft === null ? '' : amounts.timeLeftAbout(secondsLeft);
}
