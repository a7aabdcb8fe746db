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

/** Pixels; a finger trembles. */
const LEAST_DRAG = 3;

export function Handle(props: HandleProps) {
  const { label, title, seconds, valueText, least, most, sampleSeconds, pixel, secondsAt, onMove, onFocus, onDelete, children } = props;
  /** What a pointer holds: where that was, and how far from the pointer; `null` while it holds nothing. */
  const held = useRef<{ readonly from: number; readonly beside: number; readonly clientX: number; hasMoved: boolean } | null>(null);

  const clamp = (value: number): number => Math.min(Math.max(value, least), most);

  function drag(event: PointerEvent, how: HowMoved): void {
    const { current } = held;
    if (current === null) return;
    current.hasMoved ||= Math.abs(event.clientX - current.clientX) >= LEAST_DRAG;
    // Who only touches it moves nothing.
    if (current.hasMoved) onMove(clamp(secondsAt(event.clientX) + current.beside), how);
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
        held.current = { from: seconds, beside: seconds - secondsAt(event.clientX), clientX: event.clientX, hasMoved: false };
      }}
      onPointerMove={(event) => drag(event, 'drag')}
      onPointerUp={(event) => {
        drag(event, 'drop');
        held.current = null;
      }}
      onPointerCancel={() => {
        if (held.current?.hasMoved) onMove(held.current.from, 'drag');
        held.current = null;
      }}
    >
      {children}
    </div>
  );
}
