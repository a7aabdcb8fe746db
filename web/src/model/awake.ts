/** The page's own clock, see `shared/awake_clock`. */
import { createAwakeClock, type AwakeClock } from '../shared/awake_clock';

const BEAT_MS = 10_000;

export function pageClock(): AwakeClock {
  const clock = createAwakeClock(() => performance.now());
  document.addEventListener('freeze', clock.freeze);
  document.addEventListener('resume', clock.thaw);
  setInterval(clock.beat, BEAT_MS);
  return clock;
}
