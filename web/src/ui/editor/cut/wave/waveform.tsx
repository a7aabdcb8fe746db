/** The sound, to look at and to take hold of: all of it above, the part that is seen below, with everything that can be moved on it. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Fades } from '../../../../cut/fade_slope';
import type { Border, Span } from '../../../../cut/spans';
import { toSeconds } from '../../../../cut/view';
import { errorSentence } from '../../../../messages/error_sentence';
import { cutMessages } from '../../../../messages/cut';
import type { FileSound } from '../../../../shared/file_sound';
import type { Mark } from '../../../../shared/programme';
import { useWidth } from './canvas';
import { createExactSounds } from './exact_sound';
import { useGestures, wheel } from './gestures';
import type { HowMoved } from './handle';
import { MarkFlags } from './mark_flags';
import { Overview } from './overview';
import { PieceHandles } from './piece_handles';
import { Playhead } from './playhead';
import { WaveCanvas } from './wave_canvas';
import type { WaveModel } from './wave_model';

export interface WaveformProps {
  readonly model: WaveModel;
  readonly sound: FileSound;
  /** Nobody reads the sound before it is free. */
  readonly isEngineBusy: boolean;
  readonly spans: readonly Span[];
  readonly marks: readonly Mark[];
  readonly fades: Fades;
  readonly onBorder: (index: number, border: Border, seconds: number, how: HowMoved) => void;
  readonly onFade: (side: 'in' | 'out', seconds: number, how: HowMoved) => void;
  readonly onMark: (index: number, seconds: number, how: HowMoved) => void;
  readonly onRemoveMark: (index: number) => void;
  readonly onLeaveOut: (index: number) => void;
  readonly onSeek: (seconds: number) => void;
  /** Somebody draws over the sound with a mouse. */
  readonly onDraw: (fromSeconds: number, toSeconds: number, isOver: boolean) => void;
}

export function Waveform(props: WaveformProps) {
  const { model, sound, spans, marks, fades, onSeek, onDraw } = props;
  const stage = useRef<HTMLDivElement>(null);
  const exact = useMemo(() => createExactSounds(sound), [sound]);
  useWidth(stage, model.layOut);
  useEffect(() => model.follow(sound), [model, sound]);

  function secondsAt(clientX: number): number {
    const left = stage.current?.getBoundingClientRect().left ?? 0;
    return toSeconds(model.view.peek(), clientX - left);
  }

  const within = (seconds: number): number => Math.min(Math.max(seconds, 0), model.stage.peek().durationSeconds);
  const gestures = {
    onPlace: (x: number) => onSeek(within(secondsAt(x))),
    onDraw: (from: number, to: number, isOver: boolean) => onDraw(within(secondsAt(from)), within(secondsAt(to)), isOver),
    onPan: (pixels: number) => void model.scroll(pixels),
    onZoom: (factor: number, x: number) => void model.zoom(factor, secondsAt(x)),
  };
  const surface = useGestures(gestures);

  // Preact's own listeners may not keep the page from moving.
  useEffect(() => {
    const element = stage.current;
    const listen = (event: WheelEvent): void => {
      if (wheel(event, gestures)) event.preventDefault();
    };
    element?.addEventListener('wheel', listen, { passive: false });
    return () => element?.removeEventListener('wheel', listen);
  }, [model]);

  return (
    <div class="wave" role="group" aria-label={cutMessages.waveform} dir="ltr">
      <Overview model={model} spans={spans} />
      <div ref={stage} class="wave-stage">
        <div class="wave-surface" title={cutMessages.surfaceHint} {...surface}>
          <WaveCanvas model={model} exact={exact} spans={spans} fades={fades} marks={marks} />
        </div>
        <Playhead model={model} secondsAt={secondsAt} onSeek={onSeek} />
        <PieceHandles {...props} secondsAt={secondsAt} />
        <MarkFlags model={model} marks={marks} secondsAt={secondsAt} onMark={props.onMark} onRemove={props.onRemoveMark} />
        <ReadingLine model={model} isEngineBusy={props.isEngineBusy} />
      </div>
    </div>
  );
}

function ReadingLine({ model, isEngineBusy }: Pick<WaveformProps, 'model' | 'isEngineBusy'>) {
  const reading = model.reading.value;
  switch (reading.state) {
    case 'done':
      return null;
    case 'failed':
      return <p class="wave-reading field-message">{errorSentence(reading.error)}</p>;
    case 'waiting':
      return <p class="wave-reading hint">{isEngineBusy ? cutMessages.waiting : cutMessages.reading(0)}</p>;
    case 'reading':
      return <p class="wave-reading hint">{cutMessages.reading(reading.fraction)}</p>;
  }
}
