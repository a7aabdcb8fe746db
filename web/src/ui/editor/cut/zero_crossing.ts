/** The place nearest to a second at which nothing clicks. */
import { nearestZeroCrossing, ZERO_CROSSING_SECONDS } from '../../../cut/snap';
import type { FileSound } from '../../../shared/file_sound';

/** So long somebody waits for it; then it stays where it was. */
const PATIENCE_MS = 5000;

export function zeroCrossings(sound: FileSound): (seconds: number) => Promise<number> {
  return async (seconds) => {
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), PATIENCE_MS);
    try {
      const from = Math.max(seconds - 2 * ZERO_CROSSING_SECONDS, 0);
      const { planes, sampleRate, startSeconds } = await sound.samples(from, 4 * ZERO_CROSSING_SECONDS, giveUp.signal);
      const index = Math.round((seconds - startSeconds) * sampleRate);
      const found = nearestZeroCrossing(planes, index, Math.round(ZERO_CROSSING_SECONDS * sampleRate));
      return found === index ? seconds : startSeconds + found / sampleRate;
    } catch {
      return seconds;
    } finally {
      clearTimeout(timer);
    }
  };
}
