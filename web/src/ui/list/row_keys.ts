/** What keys do to the row that has the focus, or in which something has it. */
import type { Job } from '../../queue/job';
import type { JobActions } from './job_actions';

/** In these, the same keys mean something else. */
const OWN_KEYS = ['input:not([type=checkbox])', 'select', 'textarea', 'audio', 'video', 'pre', 'dialog *', '[role=slider]'].join();

export function rowKeys(event: KeyboardEvent, jobs: readonly Job[], actions: JobActions, focusRow: (id: string) => void): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || target.matches(OWN_KEYS) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const id = target.closest<HTMLElement>('[data-id]')?.dataset['id'];
  const index = jobs.findIndex((job) => job.id === id);
  const job = jobs[index];
  if (!job) return;
  const to = { ArrowUp: index - 1, ArrowDown: index + 1, ...(event.altKey ? {} : { Home: 0, End: jobs.length - 1 }) }[key];
  const other = to === undefined ? undefined : jobs[to];
  if (key === 'Delete' && !event.altKey) actions.remove(job.id);
  else if (!other) return;
  else if (event.altKey) actions.place(job.id, other.id);
  else focusRow(other.id);
  event.preventDefault();
}
