/** What is asked before something is lost that cannot be had again in a moment. `null` where nothing is. */
import { messages } from '../../messages/messages';
import type { Job } from '../../queue/job';
import type { Question } from './confirm_dialog';

const words = messages.questions;

/** Of a reload, results in the private file system are kept; the list of files that wait is not. */
export function questionBeforeUpdating(jobs: readonly Job[], confirm: () => void): Question | null {
  const waiting = jobs.filter(({ state }) => state === 'waiting').length;
  const inMemory = jobs.filter((job) => job.state === 'done' && job.savedAt === null && job.result.where === 'memory').length;
  if (waiting === 0 && inMemory === 0) return null;
  const losses = [waiting > 0 && words.listWillBeEmpty(waiting), inMemory > 0 && words.areUnsaved(inMemory)];
  return { title: words.update, text: joined(losses), confirmLabel: words.doUpdate, confirm };
}

function joined(sentences: readonly (string | false)[]): string {
  return sentences.filter((sentence) => sentence !== false).join(' ');
}
