/** Which of the files that wait are selected. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Job } from '../../queue/job';
import { tallyOf } from '../../queue/tally';
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
  const current = useRef(jobs);
  current.current = jobs;
  const last = useRef<string | null>(null);

  const select = useCallback((id: string, isSelected: boolean, isRange: boolean) => {
    const waiting = waitingIds(current.current);
    const from = isRange && last.current !== null ? waiting.indexOf(last.current) : -1;
    const to = waiting.indexOf(id);
    const changed = from < 0 ? [id] : waiting.slice(Math.min(from, to), Math.max(from, to) + 1);
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

  const { waiting } = tallyOf(jobs);
  return {
    isPossible: waiting > 1,
    ids: useMemo(() => (selected.size === 0 ? [] : waitingIds(jobs).filter((id) => selected.has(id))), [jobs, selected]),
    total: waiting,
    of: (id) => (selected.has(id) ? rows.yes : rows.no),
    selectAll: (isSelected) => setSelected(isSelected ? new Set(waitingIds(current.current)) : NONE),
  };
}

function waitingIds(jobs: readonly Job[]): readonly string[] {
  return jobs.filter(({ state }) => state === 'waiting').map(({ id }) => id);
}
