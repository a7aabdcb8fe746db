/** Files on their way into the list: walks through folders, what the list has already, what is said of it. */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { messages } from '../messages/messages';
import type { AddedFile } from '../queue/added_file';
import type { Queue } from '../queue/queue';
import type { Entry, Found } from '../queue/walk';

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
  readonly problem: Signal<string | null>;
  readonly looksBeside: ReadonlySignal<boolean>;
  addFiles(files: readonly AddedFile[]): void;
}

const NOTHING: AddingState = { walking: null, twice: [], limits: [], nothingAmong: null };

export function createAdding(parts: AddingParts): Adding {
  const { announced, problem, addFiles } = parts;
  const state = signal(NOTHING);
  let stopping = new AbortController();
  let before: Promise<void> = Promise.resolve();

  async function go(entries: readonly Entry[]): Promise<void> {
    stopping = new AbortController();
    const tell = (files: number): void => void (state.value = { ...state.peek(), walking: { files } });
    try {
      const { lookThrough } = await import('./look_through');
      const { files, chunks, skipped, twice, limits } = await lookThrough(entries, parts, tell, stopping.signal);
      if (skipped > 0) announced.value = messages.announcements.addedSome(files, skipped);
      else if (chunks > 1) announced.value = messages.announcements.added(files);
      state.value = { walking: null, twice, limits, nothingAmong: files === 0 && twice.length === 0 && skipped > 0 ? skipped : null };
    } catch {
      state.value = { ...state.peek(), walking: null };
      problem.value = messages.add.notAdded;
    }
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
