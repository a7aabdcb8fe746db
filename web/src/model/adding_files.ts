/** Files on their way into the list: walks through folders, what the list has already, what is said of it. */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { messages } from '../messages/messages';
import type { AddedFile } from '../queue/added_file';
import type { Queue } from '../queue/queue';
import { sortOutTwice } from '../queue/same_file';
import { walk, type Entry, type Found } from '../queue/walk';
import { isWords } from '../queue/words_beside';
import { createBreathe } from './breathe';

/** What happens, and what there is to say of it afterwards. */
export interface AddingState {
  /** While folders are looked through. */
  readonly walking: { readonly files: number } | null;
  /** Files that were not added, because the list has them. */
  readonly twice: readonly AddedFile[];
  /** Where the walk ended before its end. */
  readonly limits: readonly NonNullable<Found['limit']>[];
  /** So many files were found, and none can be media. */
  readonly nothingAmong: number | null;
}

export interface Adding {
  readonly state: ReadonlySignal<AddingState>;
  /** One after the other, in the order in which they were asked for. */
  add(entries: Promise<readonly Entry[]> | readonly Entry[]): Promise<void>;
  /** Ends the walk at hand; what was found stays. */
  stop(): void;
  /** What the list has already. */
  addAnyway(): void;
  /** What was said. */
  forget(): void;
}

export interface AddingParts {
  readonly queue: ReadonlySignal<Queue>;
  readonly announced: Signal<string>;
  readonly looksBeside: ReadonlySignal<boolean>;
  addFiles(files: readonly AddedFile[]): void;
}

const NOTHING: AddingState = { walking: null, twice: [], limits: [], nothingAmong: null };
/** A walk that is over sooner is not spoken of. */
const SHORT_MS = 400;

export function createAdding({ queue, announced, looksBeside, addFiles }: AddingParts): Adding {
  const state = signal(NOTHING);
  const breathe = createBreathe();
  let stopping = new AbortController();
  let before: Promise<void> = Promise.resolve();

  async function go(entries: readonly Entry[]): Promise<void> {
    const began = performance.now();
    stopping = new AbortController();
    let [files, skipped, chunks] = [0, 0, 0];
    const limits = new Set<NonNullable<Found['limit']>>();
    const twice: AddedFile[] = [];
    for await (const found of walk(entries, { looksBeside: looksBeside.peek(), breathe, signal: stopping.signal })) {
      const sorted = sortOutTwice(queue.peek().jobs, found.files);
      if (sorted.fresh.length > 0) addFiles(sorted.fresh);
      twice.push(...sorted.twice);
      // Words are no files of their own, where they lie beside media.
      files += sorted.fresh.filter(({ file, folder }) => folder === '' || !isWords(file.name)).length;
      chunks += Number(sorted.fresh.length > 0);
      skipped += found.skipped;
      if (found.limit) limits.add(found.limit);
      if (performance.now() - began > SHORT_MS) state.value = { ...state.peek(), walking: { files } };
      await breathe();
    }
    if (skipped > 0) announced.value = messages.announcements.addedSome(files, skipped);
    else if (chunks > 1) announced.value = messages.announcements.added(files);
    state.value = { walking: null, twice, limits: [...limits], nothingAmong: files === 0 && twice.length === 0 && skipped > 0 ? skipped : null };
  }

  return {
    state,
    add(entries) {
      // Read at once: what was dropped is gone when the event is over.
      const chosen = Promise.resolve(entries);
      const turn = before.then(async () => {
        const all = await chosen;
        if (all.length > 0) await go(all);
      });
      before = turn.catch(() => undefined);
      return turn;
    },
    stop: () => stopping.abort(),
    addAnyway() {
      const { twice } = state.peek();
      state.value = { ...state.peek(), twice: [] };
      addFiles(twice);
    },
    forget: () => (state.value = { ...NOTHING, walking: state.peek().walking }),
  };
}
