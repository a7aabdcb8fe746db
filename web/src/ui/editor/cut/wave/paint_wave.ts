/** The waveform as it is seen now, all of it painted from nothing: what is kept bright, what is left out dim. */
import { columnsFor, fillColumns, type Columns } from '../../../../cut/columns';
import { slope, type Fades } from '../../../../cut/fade_slope';
import { markBefore } from '../../../../cut/marks';
import { joined, type Span } from '../../../../cut/spans';
import { spanOf, toPixel, type Stage, type View } from '../../../../cut/view';
import type { Pyramid } from '../../../../cut/pyramid';
import type { Mark } from '../../../../shared/programme';
import type { Surface } from './canvas';
import type { Colours } from './colours';
import { MOST_EXACT_SECONDS, type ExactSound } from './exact_sound';
import { outlines, type Band } from './paint_peaks';
import { samplePaths } from './paint_samples';

export interface Scene {
  readonly pyramid: Pyramid;
  readonly exact: ExactSound | null;
  readonly view: View;
  readonly stage: Stage;
  readonly spans: readonly Span[];
  readonly fades: Fades;
  readonly marks: readonly Mark[];
  readonly colours: Colours;
  /** Room for what is drawn, used again with each frame. */
  readonly room: { columns: Columns };
}

/** From so many samples in a column on, they are drawn by their peaks. */
const LINES_BELOW = 4;

export function paintWave(surface: Surface, scene: Scene, band: Band): void {
  const { context, width } = surface;
  const { colours, view, spans } = scene;
  const kept = clipOf(spans, view, width, band);
  const fill = sound(surface, scene, band);
  const end = view.startSeconds + spanOf(view, scene.stage);
  // What is hidden by what is painted over it costs as much as what is seen.
  if (!spans.some((span) => span.start <= view.startSeconds && span.end >= end)) {
    context.fillStyle = colours.ground;
    context.fillRect(0, band.top, width, band.height);
    fill(colours.leftOut, colours.leftOut);
  }
  context.save();
  context.clip(kept);
  context.fillStyle = colours.keptGround;
  context.fillRect(0, band.top, width, band.height);
  fill(colours.peaks, colours.body);
  paintSlopes(context, scene, band);
  context.restore();
  paintMarks(context, scene, width, band);
}

/** The rectangles of what is kept; those that are not seen are left out of it. */
function clipOf(spans: readonly Span[], view: View, width: number, { top, height }: Band): Path2D {
  const path = new Path2D();
  for (const { start, end } of spans) {
    const left = Math.max(toPixel(view, start), 0);
    const right = Math.min(toPixel(view, end), width);
    if (right > left) path.rect(left, top, Math.max(right - left, 1), height);
  }
  return path;
}

/** How the sound is painted, in a colour for its peaks and one for its body. */
function sound(surface: Surface, scene: Scene, band: Band): (peaks: string, body: string) => void {
  const { context, width, density } = surface;
  const { view, exact, pyramid, stage, room } = scene;
  const isExact = exact !== null && spanOf(view, stage) <= MOST_EXACT_SECONDS && covers(exact, view, stage);
  const samplesPerPixel = isExact ? exact.excerpt.sampleRate * view.secondsPerPixel : Infinity;
  if (isExact && samplesPerPixel < LINES_BELOW) {
    const { lines, dots } = samplePaths(exact, view, width, band);
    return (_, body) => {
      context.strokeStyle = body;
      context.lineWidth = 1.5;
      context.lineJoin = 'round';
      context.stroke(lines);
      context.fillStyle = body;
      context.fill(dots);
    };
  }
  // A column for each pixel of the screen, on a grid of the whole sound.
  const secondsPerColumn = view.secondsPerPixel / density;
  const first = Math.floor(view.startSeconds / secondsPerColumn);
  const offset = (first - view.startSeconds / secondsPerColumn) / density;
  const count = Math.ceil(width * density) + 1;
  if (room.columns.low.length !== count) room.columns = columnsFor(count);
  const { columns } = room;
  const known =
    isExact && secondsPerColumn >= 16 / exact.excerpt.sampleRate
      ? fillColumns(exact.peaks, first, secondsPerColumn, columns, exact.excerpt.startSeconds)
      : fillColumns(pyramid, first, secondsPerColumn, columns);
  const { peaks, body } = outlines(columns, known, 1 / density, offset, band);
  return (peaksColour, bodyColour) => {
    context.fillStyle = peaksColour;
    context.fill(peaks);
    context.fillStyle = bodyColour;
    context.fill(body);
  };
}

function covers({ excerpt, seconds }: ExactSound, view: View, stage: Stage): boolean {
  const end = Math.min(view.startSeconds + spanOf(view, stage), stage.durationSeconds - 0.1);
  return excerpt.startSeconds <= view.startSeconds && excerpt.startSeconds + seconds >= end;
}

/** A line for each that is seen; of several in one pixel, one. */
function paintMarks(context: CanvasRenderingContext2D, { marks, view, colours }: Scene, width: number, { top, height }: Band): void {
  context.fillStyle = colours.mark;
  let last = -1;
  for (let index = Math.max(markBefore(marks, view.startSeconds), 0); index < marks.length; index += 1) {
    const x = Math.round(toPixel(view, marks[index]?.seconds ?? Infinity));
    if (x > width) return;
    if (x >= 0 && x > last) context.fillRect(x, top, 1, height);
    last = x;
  }
}

function paintSlopes(context: CanvasRenderingContext2D, { spans, fades, view, colours }: Scene, { top, height }: Band): void {
  const apart = joined(spans);
  context.strokeStyle = colours.slope;
  context.lineWidth = 2;
  for (const side of ['in', 'out'] as const) {
    const path = new Path2D();
    for (const { seconds, gain } of slope(apart, fades, side)) path.lineTo(toPixel(view, seconds), top + height * (1 - gain));
    context.stroke(path);
  }
}
