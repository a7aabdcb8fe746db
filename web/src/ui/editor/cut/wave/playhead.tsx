import { cutMessages } from '../../../../messages/cut';
import { formatClock } from '../../../../queue/time_code';
import { toPixel } from '../../../../cut/view';
import { Handle } from './handle';
import type { WaveModel } from './wave_model';

export interface PlayheadProps {
  readonly model: WaveModel;
  readonly secondsAt: (clientX: number) => number;
  readonly onSeek: (seconds: number) => void;
}

/** Drawn anew with each frame while it plays, and nothing else is. */
export function Playhead({ model, secondsAt, onSeek }: PlayheadProps) {
  const seconds = model.playhead.value;
  return (
    <Handle
      class="wave-playhead"
      label={cutMessages.playhead}
      title={cutMessages.withKey(cutMessages.playhead, cutMessages.handleHint)}
      seconds={seconds}
      valueText={formatClock(seconds)}
      least={0}
      most={model.stage.value.durationSeconds}
      sampleSeconds={model.sampleSeconds()}
      pixel={toPixel(model.view.value, seconds)}
      secondsAt={secondsAt}
      onMove={(to, how) => {
        onSeek(to);
        if (how === 'key') model.show(to);
      }}
      onFocus={() => model.show(seconds)}
    />
  );
}
