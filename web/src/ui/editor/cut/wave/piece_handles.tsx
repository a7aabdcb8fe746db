/** Where pieces begin and end, and where fades do. */
import { fadeEnds, fadeLength, type Fades } from '../../../../cut/fade_slope';
import { joined, limitsOf, totalOf, type Border, type Span } from '../../../../cut/spans';
import { spanOf, toPixel } from '../../../../cut/view';
import { cutMessages } from '../../../../messages/cut';
import { formatDecimal } from '../../../../messages/format';
import { formatClock } from '../../../../queue/time_code';
import { Handle, type HowMoved } from './handle';
import type { WaveModel } from './wave_model';

const words = cutMessages;

/** Of more, only those that are seen can be reached: a page is no better for hundreds of sliders. */
const MOST_UNSEEN = 40;

/** As `Fades` in `web/src/recipe/fields.ts` allows. */
const LONGEST_FADE = 60;

export interface PieceHandlesProps {
  readonly model: WaveModel;
  readonly spans: readonly Span[];
  readonly fades: Fades;
  readonly secondsAt: (clientX: number) => number;
  readonly onBorder: (index: number, border: Border, seconds: number, how: HowMoved) => void;
  readonly onFade: (side: 'in' | 'out', seconds: number, how: HowMoved) => void;
  readonly onLeaveOut: (index: number) => void;
}

export function PieceHandles({ model, spans, fades, secondsAt, onBorder, onFade, onLeaveOut }: PieceHandlesProps) {
  const view = model.view.value;
  const stage = model.stage.value;
  const { durationSeconds } = stage;
  const end = view.startSeconds + spanOf(view, stage);
  const seen = [...spans.entries()].filter(([, span]) => spans.length <= MOST_UNSEEN || (span.start <= end && span.end >= view.startSeconds));
  const common = { sampleSeconds: model.sampleSeconds(), secondsAt };
  const apart = joined(spans);
  const total = totalOf(apart);
  const ends = fadeEnds(apart, fades);

  const border = (index: number, span: Span, side: Border) => {
    const [least, most] = limitsOf(spans, index, side, durationSeconds);
    const seconds = span[side];
    const label = (side === 'start' ? words.startOf : words.endOf)(index + 1, spans.length);
    return (
      <Handle
        key={`${index}-${side}`}
        {...common}
        class={`wave-border wave-${side}`}
        label={label}
        title={words.withKey(label, words.handleHint)}
        seconds={seconds}
        valueText={formatClock(seconds)}
        least={least}
        most={most}
        pixel={toPixel(view, seconds)}
        onMove={(to, how) => {
          onBorder(index, side, to, how);
          if (how === 'key') model.show(to);
        }}
        onFocus={() => model.show(seconds)}
        onDelete={spans.length > 1 ? () => onLeaveOut(index) : undefined}
      />
    );
  };

  const fade = (side: 'in' | 'out') => {
    const seconds = ends[side];
    const length = Math.min(side === 'in' ? fades.inSeconds : fades.outSeconds, total);
    const label = side === 'in' ? words.fadeIn : words.fadeOut;
    const first = apart[0]?.start ?? 0;
    const last = apart.at(-1)?.end ?? 0;
    return (
      <Handle
        {...common}
        class={`wave-fade wave-fade-${side}`}
        label={label}
        title={words.withKey(label, words.handleHint)}
        seconds={seconds}
        valueText={words.fadeText(formatDecimal(length, 3, 0))}
        least={side === 'in' ? first : Math.max(last - LONGEST_FADE, first)}
        most={side === 'in' ? Math.min(first + LONGEST_FADE, last) : last}
        pixel={toPixel(view, seconds)}
        onMove={(to, how) => onFade(side, Math.min(fadeLength(apart, side, to), LONGEST_FADE), how)}
        onFocus={() => model.show(seconds)}
      />
    );
  };

  return (
    <>
      {seen.map(([index, span]) => [border(index, span, 'start'), border(index, span, 'end')])}
      {apart.length > 0 && fade('in')}
      {apart.length > 0 && fade('out')}
    </>
  );
}
