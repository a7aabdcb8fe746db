/** Which of the files that wait are selected. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Job } from '../../queue/job';
import type { RowSelection } from './row_selection';

export interface SelectedRows {
  /** False where there are not several files to choose from. */
  readonly isPossible: boolean;
  /** In the order of the list. */
  readonly ids: readonly string[];
  readonly total: number;
  /** The same objects from drawing to drawing. */
  readonly of: (id: string) => RowSelection;
  readonly selectAll: (isSelected: boolean) => void;
}

const NONE: ReadonlySet<string> = new Set();

export function useSelectedRows(jobs: readonly Job[]): SelectedRows {
  const [selected, setSelected] = useState(NONE);
  const waiting = useMemo(() => jobs.filter(({ state }) => state === 'waiting').map(({ id }) => id), [jobs]);
  const current = useRef(waiting);
  current.current = waiting;
  const last = useRef<string | null>(null);

  const select = useCallback((id: string, isSelected: boolean, isRange: boolean) => {
    const from = isRange && last.current !== null ? current.current.indexOf(last.current) : -1;
    const to = current.current.indexOf(id);
    const changed = from < 0 ? [id] : current.current.slice(Math.min(from, to), Math.max(from, to) + 1);
    last.current = id;
    setSelected((before) => {
      const after = new Set(before);
      for (const one of changed) {
        if (isSelected) after.add(one);
        else after.delete(one);
      }
      return after;
    });
  }, []);
  const rows = useMemo<Record<'yes' | 'no', RowSelection>>(
    () => ({ yes: { isSelected: true, select }, no: { isSelected: false, select } }),
    [select],
  );

  return {
    isPossible: waiting.length > 1,
    ids: selected.size === 0 ? [] : waiting.filter((id) => selected.has(id)),
    total: waiting.length,
    of: (id) => (selected.has(id) ? rows.yes : rows.no),
    selectAll: (isSelected) => setSelected(isSelected ? new Set(current.current) : NONE),
  };
}
