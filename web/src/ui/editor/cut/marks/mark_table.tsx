/** All marks, of which those rows are there that are seen. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { mergedWithBefore, movedMark, removed, renamed, retimed } from '../../../../cut/marks';
import { cutMessages } from '../../../../messages/cut';
import type { Mark } from '../../../../shared/programme';
import { MarkRow } from './mark_row';

const words = cutMessages.marks;

/** Rows above and below what is seen, for the keyboard's next step. */
const BESIDE = 4;
/** Until one has been laid out. */
const ROW_PIXELS = 52;

export interface MarkTableProps {
  readonly marks: readonly Mark[];
  readonly durationSeconds: number;
  readonly onChange: (marks: readonly Mark[], group: string | null) => void;
  readonly onPlayAround: (seconds: number) => void;
}

export function MarkTable({ marks, durationSeconds, onChange, onPlayAround }: MarkTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const [rowPixels, setRowPixels] = useState(ROW_PIXELS);
  const [place, setPlace] = useState({ top: 0, height: 0 });
  /** It stays where it is when it is scrolled away, so that the keyboard keeps its place. */
  const [focused, setFocused] = useState(-1);

  function measure(): void {
    const { current } = box;
    if (!current) return;
    const row = current.querySelector<HTMLElement>('.mark-row');
    if (row) setRowPixels(row.offsetHeight);
    setPlace({ top: current.scrollTop, height: current.clientHeight });
  }

  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, []);

  const first = Math.max(Math.floor(place.top / rowPixels) - BESIDE, 0);
  const end = Math.min(Math.ceil((place.top + place.height) / rowPixels) + BESIDE, marks.length);
  const indices = Array.from({ length: Math.max(end - first, 0) }, (_, index) => first + index);
  if (focused >= 0 && focused < marks.length && !indices.includes(focused)) indices.push(focused);

  /** The row goes away with the button that was pressed: the one that takes its place has the focus. */
  function take(next: readonly Mark[], index: number): void {
    onChange(next, null);
    requestAnimationFrame(() => {
      const row = box.current?.querySelector<HTMLElement>(`[data-index="${Math.min(index, next.length - 1)}"]`);
      (row?.querySelector<HTMLElement>('.mark-remove') ?? box.current)?.focus();
    });
  }

  return (
    <div
      ref={box}
      class="mark-table"
      tabIndex={-1}
      onScroll={measure}
      onFocusIn={({ target }) => {
        const index = target instanceof HTMLElement ? target.closest<HTMLElement>('.mark-row')?.dataset['index'] : undefined;
        setFocused(index === undefined ? -1 : Number(index));
      }}
    >
      <ul class="mark-rows" aria-label={words.title} style={{ height: `${marks.length * rowPixels}px` }}>
        {indices.map((index) => {
          const mark = marks[index];
          return (
            mark && (
              <MarkRow
                key={index}
                mark={mark}
                index={index}
                count={marks.length}
                top={index * rowPixels}
                onMove={(seconds) => onChange(movedMark(marks, index, seconds, durationSeconds), `moved-${index}`)}
                onRetime={(seconds) => onChange(retimed(marks, index, seconds), null)}
                onRename={(title) => onChange(renamed(marks, index, title), `renamed-${index}`)}
                onMerge={() => take(mergedWithBefore(marks, index, words.joinTitles), index - 1)}
                onRemove={() => take(removed(marks, index), index)}
                onPlay={() => onPlayAround(mark.seconds)}
              />
            )
          );
        })}
      </ul>
    </div>
  );
}
