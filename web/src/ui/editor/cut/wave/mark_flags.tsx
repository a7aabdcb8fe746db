/** Marks that are seen, as flags with their names; where they stand too close for that, some of them: the table has all. */
import { useState } from 'preact/hooks';
import { markBefore } from '../../../../cut/marks';
import { spanOf, toPixel } from '../../../../cut/view';
import { cutMessages } from '../../../../messages/cut';
import { formatClock } from '../../../../queue/time_code';
import type { Mark } from '../../../../shared/programme';
import { Handle, type HowMoved } from './handle';
import type { WaveModel } from './wave_model';

const words = cutMessages;

/** Pixels from one flag to the next: as wide as a finger. */
const LEAST_APART = 26;

export interface MarkFlagsProps {
  readonly model: WaveModel;
  readonly marks: readonly Mark[];
  readonly secondsAt: (clientX: number) => number;
  readonly onMark: (index: number, seconds: number, how: HowMoved) => void;
  readonly onRemove: (index: number) => void;
}

export function MarkFlags({ model, marks, secondsAt, onMark, onRemove }: MarkFlagsProps) {
  const [focused, setFocused] = useState(-1);
  const view = model.view.value;
  const stage = model.stage.value;
  const first = Math.max(markBefore(marks, view.startSeconds), 0);
  const end = view.startSeconds + spanOf(view, stage);
  const shown: { readonly index: number; readonly mark: Mark; readonly pixel: number }[] = [];
  let last = -Infinity;
  for (let index = first; index < marks.length; index += 1) {
    const mark = marks[index];
    if (!mark || mark.seconds > end) break;
    const pixel = toPixel(view, mark.seconds);
    if (pixel < 0 || (pixel - last < LEAST_APART && index !== focused)) continue;
    shown.push({ index, mark, pixel });
    last = pixel;
  }
  return (
    <>
      {shown.map(({ index, mark, pixel }, place) => {
        const label = words.markNamed(index + 1, mark.title);
        const room = (shown[place + 1]?.pixel ?? stage.width) - pixel;
        return (
          <Handle
            key={index}
            class="wave-flag"
            label={label}
            title={words.withKey(label, words.handleHint)}
            seconds={mark.seconds}
            valueText={formatClock(mark.seconds)}
            least={marks[index - 1]?.seconds ?? 0}
            most={marks[index + 1]?.seconds ?? stage.durationSeconds}
            sampleSeconds={model.sampleSeconds()}
            pixel={pixel}
            secondsAt={secondsAt}
            onMove={(to, how) => {
              onMark(index, to, how);
              if (how === 'key') model.show(to);
            }}
            onFocus={() => setFocused(index)}
            onDelete={() => onRemove(index)}
          >
            <span class="wave-flag-name" style={{ maxWidth: `${Math.max(room - 2, 0)}px` }} aria-hidden="true">
              {mark.title === '' ? words.marks.number(index + 1) : mark.title}
            </span>
          </Handle>
        );
      })}
    </>
  );
}
