/** What earlier visits left unfinished: their list comes back, then its files, as far as the browser opens them or somebody chooses them. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { AddedFile } from '../queue/added_file';
import type { EarlierVisit, JobArchive } from '../queue/archive';
import type { Queue } from '../queue/queue';
import type { QueueEvent } from '../queue/queue_event';
import { isUnreadable, lostFiles, type LostFile } from '../queue/revival';
import { identityKey, identityOf } from '../queue/source_identity';
import { tallyOf } from '../queue/tally';
import { grouped } from '../shared/grouped';
import type { Recipe } from '../shared/recipe';
import { keepArchived } from './archiving';
import { askFor, openByHandle } from './handle_access';
import { matchAgain } from './match_again';

export interface EarlierVisits {
  /** Whether the list outlives the page. */
  readonly isPersistent: ReadonlySignal<boolean>;
  /** How many files are not at hand. */
  readonly missing: ReadonlySignal<number>;
  /** How many of them the browser opens by itself, if it is allowed. */
  readonly toAllow: ReadonlySignal<number>;
  /** Asks for that; to be called at the press of a button. */
  allow(): Promise<void>;
}

export interface Visits extends EarlierVisits {
  take(): Promise<EarlierVisit>;
  /** Shows what was taken, and keeps the list from then on. */
  begin(earlier: EarlierVisit): void;
  /** Files that are missed go to their jobs, `others` are what is new. Resolves when all of them are where they belong. */
  sortOut(files: readonly AddedFile[], add: (others: readonly AddedFile[]) => void): Promise<void>;
  /** False where the file has changed since, so that nothing can go on where it stopped. */
  isAsBefore(id: string): boolean;
}

export interface VisitsParts {
  readonly archive: Promise<JobArchive>;
  readonly queue: ReadonlySignal<Queue>;
  dispatch(event: QueueEvent): void;
  /** Of all files. */
  recipe(): Recipe;
  /** Called when there is no room to keep the list, and when there is again. */
  kept(isKept: boolean): void;
}

const NOTHING: EarlierVisit = { jobs: [], order: [] };
const NOTHING_LOST: readonly LostFile[] = [];

/** Files that are opened side by side. */
const AT_A_TIME = 100;

export function createVisits({ archive, queue, dispatch, recipe, kept }: VisitsParts): Visits {
  const isPersistent = signal(false);
  const askable = signal<ReadonlySet<string>>(new Set());
  const lost = computed(() => {
    const { jobs } = queue.value;
    return tallyOf(jobs).missing === 0 ? NOTHING_LOST : lostFiles(jobs.filter(({ state }) => state === 'missing'));
  });
  const changed = new Set<string>();

  /** By what the browser opens without being asked. */
  async function openAll(): Promise<void> {
    const toAsk = new Set<string>();
    const wanted = lost.peek().filter(({ handle }) => handle !== null);
    for (let first = 0; first < wanted.length; first += AT_A_TIME) {
      const some = wanted.slice(first, first + AT_A_TIME);
      const opened = await Promise.all(some.map(openByHandle));
      const found = new Map<string, AddedFile>();
      for (const [index, outcome] of opened.entries()) {
        const file = some[index];
        if (outcome === 'prompt' && file) toAsk.add(file.id);
        else if (typeof outcome === 'object' && file) found.set(file.id, asAdded(file, outcome.file));
      }
      give(found);
    }
    askable.value = toAsk;
  }

  function asAdded({ id, identity, folder, handle }: LostFile, file: File): AddedFile {
    if (identityKey(identityOf(file, null)) !== identityKey(identity)) changed.add(id);
    return { file, folder, handle };
  }

  function give(files: ReadonlyMap<string, AddedFile>): void {
    if (files.size === 0) return;
    const failed = queue.peek().jobs.filter((job) => isUnreadable(job) && files.has(job.id));
    dispatch({ type: 'found', files });
    for (const { id } of failed) dispatch({ type: 'retried', id, recipe: recipe() });
  }

  /** What was added before the list was back: shared files are, whenever the page is loaded anew. They are not listed twice. */
  function takeEarly(): void {
    const wanted = grouped(lost.peek(), ({ identity }) => identityKey(identity));
    const found = new Map<string, AddedFile>();
    const twice: string[] = [];
    for (const job of queue.peek().jobs) {
      if (job.state !== 'waiting' || job.source.joined.length > 0) continue;
      const alike = wanted.get(identityKey(identityOf(job.source.file, null))) ?? [];
      for (const { id } of alike) found.set(id, job.source);
      if (alike.length > 0) twice.push(job.id);
    }
    give(found);
    if (twice.length > 0) dispatch({ type: 'removed', ids: twice });
  }

  return {
    isPersistent,
    missing: computed(() => lost.value.length),
    toAllow: computed(() => lost.value.reduce((count, { id }) => count + Number(askable.value.has(id)), 0)),
    async take() {
      const opened = await archive;
      isPersistent.value = opened.isPersistent;
      return opened.take().catch(() => NOTHING);
    },
    begin({ jobs, order }) {
      if (jobs.length > 0) {
        dispatch({ type: 'revived', jobs, order });
        takeEarly();
      }
      void archive.then((opened) =>
        keepArchived(queue, opened, (isKept) => {
          isPersistent.value = isKept;
          kept(isKept);
        }),
      );
      void openAll();
    },
    async allow() {
      await askFor(lost.peek().filter(({ id }) => askable.peek().has(id)));
      await openAll();
    },
    sortOut(files, add) {
      const wanted = lostFiles(queue.peek().jobs);
      if (wanted.length === 0) {
        add(files);
        return Promise.resolve();
      }
      return archive.then((opened) => matchAgain({ files, wanted, hashOf: (file) => opened.hashOf(file), give, add }));
    },
    isAsBefore: (id) => !changed.has(id),
  };
}
