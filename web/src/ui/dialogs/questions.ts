/** What is asked before something is lost that cannot be had again in a moment. `null` where nothing is. */
import type { Job } from '../../queue/job';
import type { Question } from './confirm_dialog';
import { formatFiles } from '../../messages/format';

export function questionBeforeRemoving(jobs: readonly Job[], confirm: () => void): Question | null {
  const unsaved = jobs.filter((job) => job.state === 'done' && job.savedAt === null);
  const isRunning = jobs.some((job) => job.state === 'running');
  const [first] = jobs;
  if (!first || (unsaved.length === 0 && !(isRunning && jobs.length > 1))) return null;
  if (jobs.length === 1 && first.state === 'done') {
    return {
      title: 'Delete this MP3?',
      text: `${first.fileName} has not been saved yet.`,
      confirmLabel: 'Delete',
      confirm,
    };
  }
  const losses = [
    unsaved.length === 0 ? '' : unsaved.length === 1 ? 'One MP3 has not been saved yet.' : `${unsaved.length} MP3s have not been saved yet.`,
    isRunning ? 'The conversion that is running will be cancelled.' : '',
  ];
  const onlyResults = jobs.every((job) => job.state === 'done');
  return {
    title: onlyResults ? 'Delete all results?' : `Remove all ${formatFiles(jobs.length)}?`,
    text: losses.filter((loss) => loss !== '').join(' '),
    confirmLabel: onlyResults ? 'Delete' : 'Remove',
    confirm,
  };
}

/** Of a reload, results in the private file system are kept; the list of files that wait is not. */
export function questionBeforeUpdating(jobs: readonly Job[], confirm: () => void): Question | null {
  const waiting = jobs.filter(({ state }) => state === 'waiting').length;
  const inMemory = jobs.filter((job) => job.state === 'done' && job.savedAt === null && job.result.where === 'memory').length;
  if (waiting === 0 && inMemory === 0) return null;
  const losses = [
    waiting === 0 ? '' : `The list will be empty: choose ${waiting === 1 ? 'its file' : `its ${formatFiles(waiting)}`} again afterwards.`,
    inMemory === 0 ? '' : inMemory === 1 ? 'One MP3 has not been saved yet.' : `${inMemory} MP3s have not been saved yet.`,
  ];
  return { title: 'Update now?', text: losses.filter((loss) => loss !== '').join(' '), confirmLabel: 'Update', confirm };
}
