/** All of the sound, small, with the part that is seen below: a slider too. */
import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { columnsFor, fillColumns, type Columns } from '../../../../cut/columns';
import type { Span } from '../../../../cut/spans';
import { spanOf } from '../../../../cut/view';
import { cutMessages } from '../../../../messages/cut';
import { formatClock, formatDuration } from '../../../../queue/time_code';
import { prepare } from './canvas';
import { readColours, watchColours } from './colours';
import { createFrameLoop, type FrameLoop } from './frame_loop';
import { outlines } from './paint_peaks';
import type { WaveModel } from './wave_model';

const words = cutMessages;

/** Pixels of the window, so that it can be seen however long the sound is. */
const LEAST_WINDOW = 6;

export function Overview({ model, spans }: { readonly model: WaveModel; readonly spans: readonly Span[] }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const loop = useRef<FrameLoop | null>(null);
  const shown = useRef(spans);
  shown.current = spans;

  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    let colours = readColours(element);
    let columns = columnsFor(0);
    const frames = createFrameLoop(() => {
      columns = paint(element, model, shown.current, colours, columns);
    });
    loop.current = frames;
    const unwatch = watchColours(() => {
      colours = readColours(element);
      frames.request();
    });
    const dispose = effect(() => {
      void [model.version.value, model.stage.value];
      frames.request();
    });
    return () => {
      unwatch();
      dispose();
      frames.stop();
    };
  }, [model]);
  useEffect(() => loop.current?.request(), [spans]);

  const view = model.view.value;
  const stage = model.stage.value;
  const span = spanOf(view, stage);
  const pixels = stage.width / Math.max(stage.durationSeconds, span);
  const width = Math.max(span * pixels, LEAST_WINDOW);
  const left = Math.min(view.startSeconds * pixels, stage.width - width);

  function centreAt(event: PointerEvent & { readonly currentTarget: HTMLElement }): void {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    model.centre(((event.clientX - left) / width) * stage.durationSeconds);
  }

  return (
    <div
      class="wave-overview"
      role="slider"
      tabIndex={0}
      aria-label={words.visiblePart}
      aria-valuemin={0}
      aria-valuemax={Math.max(stage.durationSeconds - span, 0)}
      aria-valuenow={view.startSeconds}
      aria-valuetext={words.visibleFromTo(formatClock(view.startSeconds), formatDuration(span))}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        centreAt(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons > 0) centreAt(event);
      }}
      onKeyDown={(event) => {
        const pixels = { ArrowLeft: -0.1, ArrowDown: -0.1, ArrowRight: 0.1, ArrowUp: 0.1, PageUp: 0.9, PageDown: -0.9, Home: -Infinity, End: Infinity }[event.key];
        if (pixels === undefined || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        if (Number.isFinite(pixels)) model.scroll(pixels * stage.width);
        else model.centre(pixels < 0 ? 0 : stage.durationSeconds);
      }}
    >
      <canvas ref={canvas} aria-hidden="true" />
      <div class="wave-window" style={{ width: `${width}px`, transform: `translateX(${left}px)` }} />
    </div>
  );
}

function paint(canvas: HTMLCanvasElement, model: WaveModel, spans: readonly Span[], colours: ReturnType<typeof readColours>, before: Columns): Columns {
  const surface = prepare(canvas);
  const stage = model.stage.peek();
  if (!surface || stage.durationSeconds === 0) return before;
  const { context, width, height } = surface;
  const count = Math.ceil(width);
  const columns = before.low.length === count ? before : columnsFor(count);
  const known = fillColumns(model.pyramid, 0, stage.durationSeconds / width, columns);
  const { peaks } = outlines(columns, known, 1, 0, { top: 0, height });
  const pixels = width / stage.durationSeconds;
  context.fillStyle = colours.leftOut;
  context.fill(peaks);
  const kept = new Path2D();
  for (const { start, end } of spans) kept.rect(start * pixels, 0, Math.max((end - start) * pixels, 1), height);
  context.save();
  context.clip(kept);
  context.fillStyle = colours.peaks;
  context.fill(peaks);
  context.restore();
  return columns;
}
