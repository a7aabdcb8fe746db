/** How long a batch has been worked on: pauses, and what came before it, do not count. Milliseconds of any clock that never goes back. */
import { isActive, runningJob, type Queue } from './queue';

export interface BatchClock {
  readonly countedMs: number;
  /** `null` while it stands. */
  readonly runningSince: number | null;
}

export const STOPPED_CLOCK: BatchClock = { countedMs: 0, runningSince: null };

/** To be called at each change of the queue. */
export function tickBatchClock(clock: BatchClock, before: Queue, after: Queue, now: number): BatchClock {
  const countedMs = !isActive(before) && isActive(after) ? 0 : workedMs(clock, now);
  const running = runningJob(after);
  return { countedMs, runningSince: running && !running.paused ? now : null };
}

export function workedMs({ countedMs, runningSince }: BatchClock, now: number): number {
  return countedMs + (runningSince === null ? 0 : now - runningSince);
}
