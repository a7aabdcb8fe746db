/** Time, below the waveform. */
import { ticksFor } from '../../../../cut/ticks';
import { spanOf, toPixel, type Stage, type View } from '../../../../cut/view';
import { formatDuration, formatTimeCode } from '../../../../queue/time_code';
import type { Colours } from './colours';
import type { Surface } from './canvas';

/** Between two times that are written. */
const LEAST_PIXELS = 84;
const LONG = 8;
const SHORT = 4;

export function paintAxis({ context, width }: Surface, view: View, stage: Stage, top: number, colours: Colours): void {
  const { stepSeconds, digits, parts } = ticksFor(view.secondsPerPixel, LEAST_PIXELS);
  const small = stepSeconds / parts;
  const last = Math.min(view.startSeconds + spanOf(view, stage), stage.durationSeconds);
  context.fillStyle = colours.line;
  context.fillRect(0, top, width, 1);
  context.font = colours.font;
  context.textBaseline = 'top';
  context.textAlign = 'left';
  // Counted, as sums of fractions would drift away.
  for (let count = Math.ceil(view.startSeconds / small); count * small <= last; count += 1) {
    const seconds = count * small;
    const x = Math.round(toPixel(view, seconds));
    const isLong = count % parts === 0;
    context.fillStyle = colours.line;
    context.fillRect(x, top, 1, isLong ? LONG : SHORT);
    if (!isLong) continue;
    const text = digits === 0 ? formatDuration(seconds) : formatTimeCode(seconds, digits);
    context.fillStyle = colours.text;
    if (x + context.measureText(text).width + 4 <= width) context.fillText(text, x + 4, top + 5);
  }
}
