/** What follows from the queue outside of the page's own elements: the title, the clock, what leaving the page would lose. */
import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { BatchOutlook } from '../queue/batch_outlook';
import { nextExpiry } from '../queue/expiry';
import { isActive, type Queue } from '../queue/queue';
import { tallyOf } from '../queue/tally';
import type { EngineState } from '../shared/converter';
import type { Progress } from '../shared/protocol';
import type { Retention } from '../shared/retention';
import { pageTitle } from './page_title';

/** A timer that sleeps for a day, perhaps with the computer, is not to be trusted. */
const LONGEST_TIMER_MS = 5 * 60 * 1000;

export function keepTitle(
  queue: ReadonlySignal<Queue>,
  progress: ReadonlySignal<Progress | null>,
  outlook: ReadonlySignal<BatchOutlook>,
): void {
  const title = computed(() => pageTitle(queue.value, progress.value?.fraction ?? 0, outlook.value));
  effect(() => {
    document.title = title.value;
  });
}

export interface Guarded {
  readonly keepsResults: ReadonlySignal<boolean>;
  readonly keepsList: ReadonlySignal<boolean>;
  /** Files are being written to where somebody wants them. */
  readonly isSaving: ReadonlySignal<boolean>;
}

/**
 * Asked for only while something would be lost: browsers do not keep a page that listens for their “back” button. What is converted goes
 * on at the next visit where list and MP3s are kept and the browser opens the files again by itself; else they would have to be chosen anew.
 */
export function guardLeaving(queue: ReadonlySignal<Queue>, { keepsResults, keepsList, isSaving }: Guarded): void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  const wouldLose = computed(() => {
    if (isSaving.value) return true;
    const { queued, running, unsavedInMemory, cannotBeOpenedAgain } = tallyOf(queue.value.jobs);
    if (unsavedInMemory > 0) return true;
    const isKept = keepsResults.value && keepsList.value;
    return isKept ? cannotBeOpenedAgain > 0 : queued > 0 || running !== null;
  });
  effect(() => {
    if (!wouldLose.value) return;
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  });
}

/** `remove` may be called when nothing has expired yet. */
export function callAtExpiry(queue: ReadonlySignal<Queue>, retention: ReadonlySignal<Retention>, remove: () => void): void {
  const expiry = computed(() => nextExpiry(queue.value.jobs, retention.value));
  effect(() => {
    const time = expiry.value;
    if (time === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      timer = setTimeout(
        () => {
          remove();
          wait();
        },
        Math.min(Math.max(time - Date.now(), 1000), LONGEST_TIMER_MS),
      );
    };
    wait();
    return () => clearTimeout(timer);
  });
}

/** Somebody who opens the page to convert a file at once is not kept waiting by what is for later. */
const QUIET_MS = 1000;

/** Calls `act` once: when the engine is there, and nothing has been converted for a moment. */
export function callWhenQuiet(engine: ReadonlySignal<EngineState>, queue: ReadonlySignal<Queue>, act: () => void): void {
  let isCalled = false;
  const isQuiet = computed(() => engine.value.state !== 'starting' && !isActive(queue.value));
  effect(() => {
    if (!isQuiet.value || isCalled) return;
    const timer = setTimeout(() => {
      isCalled = true;
      act();
    }, QUIET_MS);
    return () => clearTimeout(timer);
  });
}
