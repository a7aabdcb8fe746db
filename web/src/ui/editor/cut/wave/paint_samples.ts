/** Single samples: lines from one to the next, and a dot for each where there is room. */
import { toPixel, type View } from '../../../../cut/view';
import type { ExactSound } from './exact_sound';
import type { Band } from './paint_peaks';

const LEAST_PIXELS_FOR_A_DOT = 5;
const DOT = 2;

/** Of each channel; lines are stroked, dots are filled. */
export function samplePaths({ excerpt }: ExactSound, view: View, width: number, { top, height }: Band): { readonly lines: Path2D; readonly dots: Path2D } {
  const lines = new Path2D();
  const dots = new Path2D();
  const { sampleRate, startSeconds, planes } = excerpt;
  const pixelsPerSample = 1 / (sampleRate * view.secondsPerPixel);
  const offset = toPixel(view, startSeconds);
  const first = Math.max(Math.floor(-offset / pixelsPerSample) - 1, 0);
  const end = Math.ceil((width - offset) / pixelsPerSample) + 2;
  const middle = top + height / 2;
  for (const plane of planes) {
    for (let index = first; index < Math.min(end, plane.length); index += 1) {
      const x = offset + index * pixelsPerSample;
      const y = middle - Math.min(Math.max(plane[index] ?? 0, -1), 1) * (height / 2 - 2);
      if (index === first) lines.moveTo(x, y);
      else lines.lineTo(x, y);
      if (pixelsPerSample < LEAST_PIXELS_FOR_A_DOT) continue;
      dots.moveTo(x + DOT, y);
      dots.arc(x, y, DOT, 0, 2 * Math.PI);
    }
  }
  return { lines, dots };
}
