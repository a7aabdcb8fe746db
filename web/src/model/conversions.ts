/** The engine's side of the page: the store of results and the driver, which are there a moment after the page. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { createDriver, type Driver } from '../queue/driver';
import type { EngineState, ResultStore } from '../shared/converter';
import type { Retention } from '../shared/retention';
import { inChunks } from './adding';
import type { PageParts } from './page_parts';
import type { QueueStore } from './queue_store';
import type { Visits } from './visits';

export interface Conversions {
  readonly engine: ReadonlySignal<EngineState>;
  /** False where results are in memory only. */
  readonly isPersistent: ReadonlySignal<boolean>;
  /** `null` until it is open, and where it cannot be. */
  store(): ResultStore | null;
  /** To be called after each change of the queue. */
  advance(): void;
  pause(): void;
  resume(): void;
  /** Ends what runs. */
  cancel(): void;
  /** Deletes what was made of a job that is not finished, and that nobody wants any more. */
  discard(id: string): Promise<void>;
}

export function createConversions(
  { converter, store: opening }: PageParts,
  { queue, dispatch, showProgress }: QueueStore,
  visits: Visits,
  retention: ReadonlySignal<Retention>,
  usageChanged: (store: ResultStore) => void,
): Conversions {
  const engine = signal<EngineState>(converter.state);
  const isPersistent = signal(true);
  let store: ResultStore | null = null;
  let driver: Driver | null = null;

  async function open(): Promise<void> {
    let opened: ResultStore;
    try {
      opened = await opening;
    } catch (error) {
      engine.value = { state: 'unavailable', error: { code: 'engine_unavailable', detail: String(error) } };
      return;
    }
    store = opened;
    isPersistent.value = opened.persistent;
    driver = createDriver({
      converter,
      store: opened,
      now: () => Date.now(),
      queue: () => queue.peek(),
      partialOf: (id) => (visits.isAsBefore(id) ? opened.partialOf(id) : null),
      dispatch,
      showProgress,
      givable() {
        const abort = new AbortController();
        return { signal: abort.signal, giveUp: () => abort.abort() };
      },
      usageChanged: () => usageChanged(opened),
    });
    converter.watch((state) => {
      engine.value = state;
      driver?.advance();
    });
    usageChanged(opened);
    // What was added meanwhile need not wait until the leftovers of earlier visits are sorted out. Their jobs are this page's before the
    // files of their pages are looked through, so that what they can go on with stays.
    const earlier = await visits.take();
    const records = await opened.sweep(retention.peek()).catch(() => []);
    // Those that come later stand before those that are there.
    await inChunks([...records].reverse(), (some) => dispatch({ type: 'restored', records: [...some].reverse() }));
    visits.begin(earlier);
    usageChanged(opened);
  }

  void open();
  return {
    engine,
    isPersistent,
    store: () => store,
    advance: () => driver?.advance(),
    pause: () => driver?.pause(),
    resume: () => driver?.resume(),
    cancel: () => driver?.cancel(),
    async discard(id) {
      converter.discard(id);
      await store?.discardPartial(id);
    },
  };
}
