/** Results on their way out of the page. */
import type { Signal } from '@preact/signals';
import { messages } from '../messages/messages';
import type { DoneJob } from '../queue/job';
import { findJob } from '../queue/queue';
import type { ResultStore } from '../shared/converter';
import type { QueueStore } from './queue_store';
import { saveFile } from './save_file';

export interface Saving {
  save(id: string): Promise<void>;
  /** Those that were not saved yet; all of them where all were. */
  saveAll(): Promise<void>;
}

/** Browsers drop downloads that come too close upon each other. */
const SPACING_MS = 400;

export function createSaving(
  { queue, dispatch }: QueueStore,
  openedStore: () => ResultStore | null,
  problem: Signal<string | null>,
): Saving {
  async function save(id: string): Promise<void> {
    const store = openedStore();
    const job = findJob(queue.peek(), id);
    if (job?.state !== 'done' || !store) return;
    let content: Blob;
    try {
      content = await store.open(job.result);
    } catch {
      problem.value = messages.notices.resultIsGone(job.fileName);
      dispatch({ type: 'removed', ids: [id] });
      return;
    }
    saveFile(content, job.fileName);
    dispatch({ type: 'saved', id, now: Date.now() });
  }

  async function saveAll(): Promise<void> {
    const all = queue.peek().jobs.filter((job): job is DoneJob => job.state === 'done');
    const unsaved = all.filter((job) => job.savedAt === null);
    for (const [index, job] of (unsaved.length > 0 ? unsaved : all).entries()) {
      if (index > 0) await new Promise((resolve) => setTimeout(resolve, SPACING_MS));
      await save(job.id);
    }
  }

  return { save, saveAll };
}
