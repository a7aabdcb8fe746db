/** Plays with the browser's own player. */
import type { Span } from '../../../../cut/spans';
import type { Player } from './player';

/** A seek that would go to where it is already, but for rounding, is none. */
const SAME_SECONDS = 0.02;

export function createElementPlayer(media: HTMLMediaElement, failed: () => void): Player {
  let spans: readonly Span[] = [];
  /** Between a seek that was asked for and its end, the element still says where it was. */
  let target: number | null = null;

  const arrived = (): void => void (target = null);
  media.addEventListener('seeked', arrived);

  function seek(seconds: number): void {
    if (Math.abs(media.currentTime - seconds) < SAME_SECONDS) return;
    target = seconds;
    media.currentTime = seconds;
  }

  return {
    play(wanted, rate) {
      spans = wanted;
      const [first] = spans;
      if (!first) return;
      seek(first.start);
      media.playbackRate = rate;
      // Refused where nobody has touched the page, or the source is gone; `pause` ends it with an error that is none.
      media.play().catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) failed();
      });
    },
    pause() {
      spans = [];
      media.pause();
    },
    setRate: (rate) => void (media.playbackRate = rate),
    position() {
      if (target !== null) return target;
      const now = media.currentTime;
      const [current, next] = spans;
      if (!current) return null;
      if (now < current.end && !media.ended) return now;
      spans = spans.slice(1);
      if (!next) {
        media.pause();
        return null;
      }
      seek(next.start);
      return next.start;
    },
    close() {
      media.pause();
      media.removeEventListener('seeked', arrived);
    },
  };
}
