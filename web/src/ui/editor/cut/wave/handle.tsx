/** Something on the waveform that can be taken hold of: with a pointer, or with the keyboard as a slider. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { keyStep } from './key_steps';

/** Who moved it: a key did, a pointer still does, or a pointer did. */
export type HowMoved = 'key' | 'drag' | 'drop';

export interface HandleProps {
  readonly class: string;
  readonly label: string;
  /** Shown when the pointer rests on it. */
  readonly title: string;
  readonly seconds: number;
  /** What it says instead of the time, where it means something else. */
  readonly valueText: string;
  readonly least: number;
  readonly most: number;
  readonly sampleSeconds: number;
  readonly pixel: number;
  /** The second that is seen at a place of the window. */
  readonly secondsAt: (clientX: number) => number;
  readonly onMove: (seconds: number, how: HowMoved) => void;
  readonly onFocus: () => void;
  readonly onDelete?: (() => void) | undefined;
  readonly children?: ComponentChildren;
}

export function Handle(props: HandleProps) {
  const { label, title, seconds, valueText, least, most, sampleSeconds, pixel, secondsAt, onMove, onFocus, onDelete, children } = props;
  /** Between the pointer and what it holds; `null` while it holds nothing. */
  const held = useRef<number | null>(null);

  const clamp = (value: number): number => Math.min(Math.max(value, least), most);

  function drag(event: PointerEvent, how: HowMoved): void {
    if (held.current === null) return;
    onMove(clamp(secondsAt(event.clientX) + held.current), how);
  }

  return (
    <div
      class={`wave-handle ${props.class}`}
      style={{ transform: `translateX(${pixel}px)` }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={Math.max(least, 0)}
      aria-valuemax={most}
      aria-valuenow={seconds}
      aria-valuetext={valueText}
      title={title}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) onFocus();
      }}
      onKeyDown={(event) => {
        if (onDelete && (event.key === 'Delete' || event.key === 'Backspace')) {
          event.preventDefault();
          onDelete();
          return;
        }
        const to = keyStep(event, { seconds, least, most, sampleSeconds });
        if (to === null) return;
        event.preventDefault();
        event.stopPropagation();
        onMove(clamp(to), 'key');
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = seconds - secondsAt(event.clientX);
      }}
      onPointerMove={(event) => drag(event, 'drag')}
      onPointerUp={(event) => {
        drag(event, 'drop');
        held.current = null;
      }}
      onPointerCancel={() => (held.current = null)}
    >
      {children}
    </div>
  );
}
