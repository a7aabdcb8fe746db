/** How far keys move what has a time: 1 s, with Shift 0.1 s, with Alt one sample. */

export interface Slid {
  readonly seconds: number;
  readonly least: number;
  readonly most: number;
  readonly sampleSeconds: number;
}

const PAGE_SECONDS = 10;

/** Where a key moves it; `null` where the key is none of these. Later is to the right, in every language. */
export function keyStep(event: KeyboardEvent, { seconds, least, most, sampleSeconds }: Slid): number | null {
  if (event.ctrlKey || event.metaKey) return null;
  const step = event.altKey ? sampleSeconds : event.shiftKey ? 0.1 : 1;
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return seconds + step;
    case 'ArrowLeft':
    case 'ArrowDown':
      return seconds - step;
    case 'PageUp':
      return seconds + PAGE_SECONDS;
    case 'PageDown':
      return seconds - PAGE_SECONDS;
    case 'Home':
      return least;
    case 'End':
      return most;
    default:
      return null;
  }
}
