/** Rows that are dragged to their places, by a pointer of any kind. */
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Job } from '../../queue/job';

export interface RowDrag {
  /** The id of the row that is being dragged. */
  readonly dragged: string | null;
  /** On which side of this row it would go. */
  readonly dropAt: (id: string) => 'before' | 'after' | null;
  readonly listeners: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
}

/** This near to the edge of the window, it scrolls. */
const EDGE = 80;
const STEP = 24;

/** `place`: puts a job where another one is, which makes room. */
export function useRowDrag(list: RefObject<HTMLElement | null>, jobs: readonly Job[], place: (id: string, where: string) => void): RowDrag {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setInterval> | null>(null);
  const y = useRef(0);
  const placeOf = (id: string | null): number => jobs.findIndex((job) => job.id === id);

  function end(): void {
    if (timer.current !== null) clearInterval(timer.current);
    timer.current = null;
    setDragged(null);
    setTarget(null);
  }

  function scrollAtEdge(): void {
    if (y.current < EDGE) scrollBy(0, -STEP);
    else if (y.current > innerHeight - EDGE) scrollBy(0, STEP);
  }

  return {
    dragged,
    dropAt: (id) => (target !== id || dragged === id ? null : placeOf(dragged) > placeOf(id) ? 'before' : 'after'),
    listeners: {
      onPointerDown(event) {
        const grip = (event.target as Element).closest('.move-grip');
        const id = grip?.closest<HTMLElement>('[data-id]')?.dataset['id'];
        if (!grip || id === undefined || event.button !== 0) return;
        event.preventDefault();
        list.current?.setPointerCapture(event.pointerId);
        y.current = event.clientY;
        setDragged(id);
        timer.current = setInterval(scrollAtEdge, 16);
      },
      onPointerMove(event) {
        if (timer.current === null) return;
        y.current = event.clientY;
        const rows = Array.from(list.current?.children ?? []);
        const under = rows.find((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return event.clientY >= top && event.clientY <= bottom;
        });
        if (under instanceof HTMLElement) setTarget(under.dataset['id'] ?? null);
      },
      onPointerUp() {
        if (dragged !== null && target !== null && target !== dragged) place(dragged, target);
        end();
      },
      onPointerCancel: end,
    },
  };
}
