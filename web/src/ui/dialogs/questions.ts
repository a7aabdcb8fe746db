/** What is asked before something is lost that cannot be had again in a moment. `null` where nothing is. */
import { messages } from '../../messages/messages';
import { canBeOpenedAgain, type Job } from '../../queue/job';
import type { Question } from './confirm_dialog';

const words = messages.questions;

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
