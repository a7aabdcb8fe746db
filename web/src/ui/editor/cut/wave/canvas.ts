/** A canvas that is as sharp as the screen. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

export interface Surface {
  readonly context: CanvasRenderingContext2D;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen for each of CSS. */
  readonly density: number;
}

/** More is not seen, and costs. */
const MOST_DENSITY = 3;

/** Cleared, with CSS pixels as its unit; `null` while it has no size. */
export function prepare(canvas: HTMLCanvasElement): Surface | null {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = canvas.getContext('2d');
  if (!context || width === 0 || height === 0) return null;
  const density = Math.min(devicePixelRatio, MOST_DENSITY);
  const pixels = Math.round(width * density);
  const lines = Math.round(height * density);
  if (canvas.width !== pixels) canvas.width = pixels;
  if (canvas.height !== lines) canvas.height = lines;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
  return { context, width, height, density };
}

/** Calls with the element's width when it is laid out, and when that changes; also when the screen's density does. */
export function useWidth(element: RefObject<HTMLElement | null>, changed: (width: number) => void): void {
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => changed(current.clientWidth));
    observer.observe(current);
    changed(current.clientWidth);
    return () => observer.disconnect();
  }, []);
}
