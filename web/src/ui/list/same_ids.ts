import { useRef } from 'preact/hooks';
import type { Job } from '../../queue/job';

/** Of the jobs; the same array as long as they and their order are the same, whatever else changes. */
export function useSameIds(jobs: readonly Job[]): readonly string[] {
  const last = useRef<{ readonly jobs: readonly Job[]; readonly ids: readonly string[] }>({ jobs: [], ids: [] });
  if (last.current.jobs === jobs) return last.current.ids;
  const { ids } = last.current;
  const isSame = ids.length === jobs.length && jobs.every(({ id }, index) => id === ids[index]);
  last.current = { jobs, ids: isSame ? ids : jobs.map(({ id }) => id) };
  return last.current.ids;
}
