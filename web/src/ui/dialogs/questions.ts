/** What is asked before something is lost that cannot be had again in a moment. `null` where nothing is. */
import { messages } from '../../messages/messages';
import { canBeOpenedAgain, type Job } from '../../queue/job';
import type { Question } from './confirm_dialog';

const words = messages.questions;

export function questionBeforeRemoving(jobs: readonly Job[], confirm: () => void): Question | null {
  const unsaved = jobs.filter((job) => job.state === 'done' && job.savedAt === null).length;
  const isRunning = jobs.some((job) => job.state === 'running');
  const [first] = jobs;
  if (!first || (unsaved === 0 && !(isRunning && jobs.length > 1))) return null;
  if (jobs.length === 1 && first.state === 'done') {
    return { title: words.deleteOne, text: words.isUnsaved(first.fileName), confirmLabel: words.doDelete, confirm };
  }
  const losses = [unsaved > 0 && words.areUnsaved(unsaved), isRunning && words.isRunning];
  const onlyResults = jobs.every((job) => job.state === 'done');
  return {
    title: onlyResults ? words.deleteAll : words.removeAll(jobs.length),
    text: joined(losses),
    confirmLabel: onlyResults ? words.doDelete : words.doRemove,
    confirm,
  };
}

/** Of a reload, results in the private file system are kept, and the list where the browser keeps it; files that it cannot open again by itself are not. */
export function questionBeforeUpdating(jobs: readonly Job[], keepsList: boolean, confirm: () => void): Question | null {
  const waiting = jobs.filter((job) => job.state === 'waiting' && !(keepsList && canBeOpenedAgain(job))).length;
  const inMemory = jobs.filter((job) => job.state === 'done' && job.savedAt === null && job.result.where === 'memory').length;
  if (waiting === 0 && inMemory === 0) return null;
  const losses = [waiting > 0 && (keepsList ? words.chooseAgain(waiting) : words.listWillBeEmpty(waiting)), inMemory > 0 && words.areUnsaved(inMemory)];
  return { title: words.update, text: joined(losses), confirmLabel: words.doUpdate, confirm };
}

function joined(sentences: readonly (string | false)[]): string {
  return sentences.filter((sentence) => sentence !== false).join(' ');
}
