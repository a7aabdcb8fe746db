/** Results on their way out of the page. What most people need once, if ever, comes in a script of its own. */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { messages } from '../messages/messages';
import { recordOf, type DoneJob } from '../queue/job';
import { findJob } from '../queue/queue';
import type { ResultStore } from '../shared/converter';
import type { Recipe } from '../shared/recipe';
import type { QueueStore } from './queue_store';
import { saveFile } from './save_file';
import type { Settings } from './settings';
import { pickFolder } from './pick_folder';
import { shareable } from './sharing';

/** Which results go into a folder. `only_missing`: what waits and is there already leaves the list; the rest goes there as it finishes. */
export type FolderWish = 'now' | 'as_they_finish' | 'only_missing';

/** Many results on their way out together. */
export interface Delivery {
  readonly to: 'zip' | 'folder';
  /** To whoever waits for it. */
  readonly says: string;
  readonly saved: number;
  readonly total: number;
  /** Of the bytes, 0 … 1. */
  readonly fraction: number;
  /** More of them come as they finish. */
  readonly follows: boolean;
}

export interface Saving {
  /** `null` while there is none. */
  readonly delivery: ReadonlySignal<Delivery | null>;
  save(id: string): Promise<void>;
  // Those that were not saved yet; all of them where all were.
  saveZip(): Promise<void>;
  saveEach(): Promise<void>;
  /** Has a folder chosen. */
  saveFolder(wish: FolderWish): Promise<void>;
  stopSaving(): void;
  saveReport(): Promise<void>;
  savePlaylist(): Promise<void>;
  rename(id: string, name: string): void;
  /** To another app, with the system's own dialog. Needs a click. */
  share(id: string): Promise<void>;
  /** To be listened to; `null` where it is gone. */
  resultOf(id: string): Promise<Blob | null>;
}

/** What is used of the page by all that leaves it. */
export interface SavingParts {
  readonly queueStore: QueueStore;
  readonly settings: Settings;
  readonly problem: Signal<string | null>;
  openedStore(): ResultStore | null;
  /** For all files. */
  readonly recipe: ReadonlySignal<Recipe>;
  readonly news: Signal<string | null>;
  /** Jobs leave the list, and can be had back; `says` is why. */
  takeOut(ids: readonly string[], says: string): void;
}

/** Browsers drop downloads that come too close upon each other. */
const SPACING_MS = 400;

export function createSaving(parts: SavingParts): Saving {
  const { queueStore, problem, openedStore } = parts;
  const { queue, dispatch } = queueStore;
  const delivery = signal<Delivery | null>(null);
  let endInFolder: (() => void) | null = null;

  const doneJobs = (): readonly DoneJob[] => queue.peek().jobs.filter((job): job is DoneJob => job.state === 'done');

  function toSave(): readonly DoneJob[] {
    const all = doneJobs();
    const unsaved = all.filter(({ savedAt }) => savedAt === null);
    return unsaved.length > 0 ? unsaved : all;
  }

  function doneJob(id: string): DoneJob | null {
    const job = findJob(queue.peek(), id);
    return job?.state === 'done' ? job : null;
  }

  function wereSaved(ids: readonly string[]): void {
    dispatch({ type: 'saved', ids, now: Date.now() });
    for (const id of ids) {
      const job = doneJob(id);
      if (job) keep(job);
    }
  }

  function keep(job: DoneJob): void {
    const record = recordOf(job);
    if (record) openedStore()?.keep(record);
  }

  function areGone(jobs: readonly DoneJob[]): void {
    const [first] = jobs;
    if (!first) return;
    problem.value = messages.notices.resultIsGone(first.fileName);
    dispatch({ type: 'removed', ids: jobs.map(({ id }) => id) });
  }

  async function open(id: string): Promise<{ readonly job: DoneJob; readonly content: Blob } | null> {
    const store = openedStore();
    const job = doneJob(id);
    if (!job || !store) return null;
    try {
      return { job, content: await store.open(job.result) };
    } catch {
      areGone([job]);
      return null;
    }
  }

  async function save(id: string): Promise<void> {
    const opened = await open(id);
    if (!opened) return;
    saveFile(opened.content, opened.job.fileName);
    wereSaved([id]);
  }

  async function saveZip(): Promise<void> {
    const store = openedStore();
    const jobs = toSave();
    if (!store || jobs.length === 0 || delivery.peek()) return;
    try {
      const { zipOf } = await import('./zip_results');
      const zip = await zipOf({ jobs, all: queue.peek().jobs, store, settings: parts.settings, tell: (now) => (delivery.value = now) });
      saveFile(zip.content, zip.name);
      wereSaved(zip.saved);
      areGone(zip.gone);
    } catch {
      problem.value = messages.results.notSaved;
    } finally {
      delivery.value = null;
    }
  }

  async function saveFolder(wish: FolderWish): Promise<void> {
    // First of all, as it needs the click.
    const folder = await pickFolder();
    const store = openedStore();
    if (!folder || !store) return;
    try {
      const { intoFolder, refused } = await import('./into_folder');
      if (folder === 'refused') {
        problem.value = refused();
        return;
      }
      endInFolder?.();
      const results = (): readonly DoneJob[] => (wish === 'now' ? toSave() : doneJobs().filter(({ savedAt }) => savedAt === null));
      endInFolder = intoFolder({ ...parts, store, folder, wish, delivery, wereSaved, areGone, results });
    } catch {
      problem.value = messages.kit.notLoaded;
    }
  }

  async function saveText(kind: 'report' | 'playlist'): Promise<void> {
    const { textFile } = await import('./result_texts');
    const { name, content } = textFile(kind, queue.peek().jobs);
    saveFile(content, name);
  }

  async function share(id: string): Promise<void> {
    const opened = await open(id);
    if (!opened) return;
    try {
      await navigator.share({ files: [shareable(opened.content, opened.job.fileName)] });
      wereSaved([id]);
    } catch (exception) {
      // Whoever closes the dialog knows it.
      const isGivenUp = exception instanceof DOMException && exception.name === 'AbortError';
      if (!isGivenUp) problem.value = messages.results.notShared(opened.job.fileName);
    }
  }

  return {
    delivery,
    save,
    saveZip,
    async saveEach() {
      for (const [index, job] of toSave().entries()) {
        if (index > 0) await new Promise((resolve) => setTimeout(resolve, SPACING_MS));
        await save(job.id);
      }
    },
    saveFolder,
    stopSaving: () => endInFolder?.(),
    saveReport: () => saveText('report'),
    savePlaylist: () => saveText('playlist'),
    rename(id, name) {
      dispatch({ type: 'renamed', id, name });
      const job = doneJob(id);
      if (job) keep(job);
    },
    share,
    resultOf: async (id) => (await open(id))?.content ?? null,
  };
}
