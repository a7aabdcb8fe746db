/** The canvas of the waveform: painted when what it shows has changed, by nothing else. */
import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { columnsFor } from '../../../../cut/columns';
import type { Fades } from '../../../../cut/fade_slope';
import type { Span } from '../../../../cut/spans';
import { spanOf } from '../../../../cut/view';
import type { Mark } from '../../../../shared/programme';
import { prepare } from './canvas';
import { readColours, watchColours } from './colours';
import type { ExactSounds } from './exact_sound';
import { createFrameLoop, type FrameLoop } from './frame_loop';
import { paintAxis } from './paint_axis';
import { paintWave } from './paint_wave';
import type { WaveModel } from './wave_model';

/** Above the sound stand flags, below it times; as in `styles/cut.css`. */
const FLAGS_HEIGHT = 28;
const AXIS_HEIGHT = 24;

export interface WaveCanvasProps {
  readonly model: WaveModel;
  readonly exact: ExactSounds;
  readonly spans: readonly Span[];
  readonly fades: Fades;
  readonly marks: readonly Mark[];
}

export function WaveCanvas({ model, exact, spans, fades, marks }: WaveCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const loop = useRef<FrameLoop | null>(null);
  const shown = useRef({ spans, fades, marks });
  shown.current = { spans, fades, marks };

  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    let colours = readColours(element);
    const room = { columns: columnsFor(0) };
    const frames = createFrameLoop(() => {
      const surface = prepare(element);
      const stage = model.stage.peek();
      if (!surface || stage.durationSeconds === 0) return;
      const view = model.view.peek();
      const axis = surface.height - AXIS_HEIGHT;
      paintWave(
        surface,
        { pyramid: model.pyramid, exact: exact.sound.peek(), view, stage, colours, room, ...shown.current },
        { top: FLAGS_HEIGHT, height: axis - FLAGS_HEIGHT },
      );
      paintAxis(surface, view, stage, axis, colours);
    });
    loop.current = frames;
    const unwatch = watchColours(() => {
      colours = readColours(element);
      frames.request();
    });
    const dispose = effect(() => {
      void [model.version.value, exact.sound.value];
      const view = model.view.value;
      exact.want(view.startSeconds, spanOf(view, model.stage.value));
      frames.request();
    });
    return () => {
      unwatch();
      dispose();
      exact.stop();
      frames.stop();
    };
  }, [model, exact]);
  useEffect(() => loop.current?.request(), [spans, fades, marks]);

  return <canvas ref={canvas} class="wave-canvas" aria-hidden="true" />;
}
