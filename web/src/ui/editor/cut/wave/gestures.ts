/** Pointers on the waveform itself: a mouse draws or plays from there, fingers move and stretch what is seen. */
import { useRef } from 'preact/hooks';

export interface Gestures {
  /** A tap or a click. */
  readonly onPlace: (clientX: number) => void;
  /** A mouse goes from one place to another; `isOver` when it is let go. */
  readonly onDraw: (fromX: number, toX: number, isOver: boolean) => void;
  /** Fingers moved what is seen so far. */
  readonly onPan: (pixels: number) => void;
  /** Two fingers, or a wheel with Ctrl: `factor` below 1 is closer. */
  readonly onZoom: (factor: number, clientX: number) => void;
}

/** What moves less is a click. */
const LEAST_DRAG = 4;
const ZOOM_PER_PIXEL = 1.0025;

export function useGestures({ onPlace, onDraw, onPan, onZoom }: Gestures) {
  const fingers = useRef(new Map<number, number>());
  const mouse = useRef<{ readonly from: number; isDrag: boolean } | null>(null);
  /** Whether a finger has done more than to tap. */
  const hasPanned = useRef(false);

  function moveFinger(event: PointerEvent): void {
    const before = fingers.current.get(event.pointerId);
    if (before === undefined) return;
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) {
      if (!hasPanned.current && Math.abs(event.clientX - before) < LEAST_DRAG) return;
      onPan(before - event.clientX);
    } else {
      const apart = Math.max(Math.abs(event.clientX - other), 10);
      onZoom(Math.max(Math.abs(before - other), 10) / apart, (event.clientX + other) / 2);
    }
    hasPanned.current = true;
    fingers.current.set(event.pointerId, event.clientX);
  }

  function end(event: PointerEvent, isCancelled: boolean): void {
    if (event.pointerType === 'mouse') {
      const held = mouse.current;
      mouse.current = null;
      if (!held || isCancelled) return;
      if (held.isDrag) onDraw(held.from, event.clientX, true);
      else onPlace(event.clientX);
      return;
    }
    if (fingers.current.delete(event.pointerId) && !hasPanned.current && !isCancelled) onPlace(event.clientX);
    if (fingers.current.size === 0) hasPanned.current = false;
  }

  return {
    onPointerDown(event: PointerEvent & { readonly currentTarget: HTMLElement }): void {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      if (event.pointerType === 'mouse') mouse.current = { from: event.clientX, isDrag: false };
      else fingers.current.set(event.pointerId, event.clientX);
    },
    onPointerMove(event: PointerEvent): void {
      if (event.pointerType !== 'mouse') return moveFinger(event);
      const held = mouse.current;
      if (!held) return;
      held.isDrag ||= Math.abs(event.clientX - held.from) >= LEAST_DRAG;
      if (held.isDrag) onDraw(held.from, event.clientX, false);
    },
    onPointerUp: (event: PointerEvent) => end(event, false),
    onPointerCancel: (event: PointerEvent) => end(event, true),
  };
}

/** Sideways it moves, with Ctrl it zooms; up and down belong to the page. Returns whether it was for the waveform. */
export function wheel(event: WheelEvent, { onPan, onZoom }: Pick<Gestures, 'onPan' | 'onZoom'>): boolean {
  const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
  if (event.ctrlKey || event.metaKey) {
    onZoom(ZOOM_PER_PIXEL ** (event.deltaY * pixels), event.clientX);
    return true;
  }
  const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
  if (Math.abs(sideways) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return false;
  onPan(sideways * pixels);
  return true;
}
