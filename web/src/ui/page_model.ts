/** What the page shows, as signals, and what can be done on it. The effects live here: storage, clock, downloads. */
import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { STOPPED_CLOCK, tickBatchClock, workedMs } from '../queue/batch_clock';
import { batchOutlook, type BatchOutlook } from '../queue/batch_outlook';
import { createDriver, type Driver } from '../queue/driver';
import { expiredJobs } from '../queue/expiry';
import type { Unfinished } from '../queue/interrupted';
import type { DoneJob } from '../queue/job';
import { EMPTY_QUEUE, findJob, reduceQueue, runningJob, type Queue, type QueueEvent } from '../queue/queue';
import type { SelectionDraft } from '../queue/selection';
import type { Converter, EngineState, ProbeOutcome, ResultStore } from '../shared/converter';
import type { Progress } from '../shared/protocol';
import { keepBadge } from './app_badge';
import { announcement } from './announcements';
import { recallBitrate, recipeAt, rememberBitrate } from './bitrate';
import { formatFiles } from './format';
import { takeInterrupted } from './interrupted_visits';
import { newId } from './new_id';
import { callAtExpiry, guardLeaving, keepTitle, keepUnfinished } from './page_effects';
import { createKeepAwake, type KeepAwake } from './screen_lock';
import { saveFile } from './save_file';

export interface PageParts {
  readonly converter: Converter;
  /** Opening it takes a moment, in which the page can be used already. */
  readonly store: Promise<ResultStore>;
}

export interface Usage {
  readonly usedBytes: number;
  readonly availableBytes: number | null;
}

export interface PageModel {
  readonly queue: ReadonlySignal<Queue>;
  /** Of the running job. */
  readonly progress: ReadonlySignal<Progress | null>;
  /** Of all files that are being converted. */
  readonly outlook: ReadonlySignal<BatchOutlook>;
  readonly engine: ReadonlySignal<EngineState>;
  readonly bitrateKbps: ReadonlySignal<number>;
  readonly usage: ReadonlySignal<Usage>;
  /** False where results are in memory only. */
  readonly isPersistent: ReadonlySignal<boolean>;
  readonly interrupted: Signal<Unfinished | null>;
  /** Something went wrong that belongs to no job any more. */
  readonly problem: Signal<string | null>;
  readonly keepAwake: KeepAwake;
  /** For screen readers. */
  readonly announced: ReadonlySignal<string>;

  addFiles(files: readonly File[], skipped?: number): void;
  setBitrate(kbps: number): void;
  select(id: string, draft: SelectionDraft): void;
  probe(id: string, file: File, signal: AbortSignal): Promise<ProbeOutcome>;
  convert(): void;
  /** Cancels the running job and lets the queued ones wait again. */
  stop(): void;
  pause(): void;
  resume(): void;
  cancel(id: string): void;
  retry(id: string): void;
  reopen(id: string): void;
  remove(ids: readonly string[]): void;
  save(id: string): Promise<void>;
  saveAll(): Promise<void>;
}

/** Browsers drop downloads that come too close upon each other. */
const SAVE_SPACING_MS = 400;

export function createPageModel({ converter, store: opening }: PageParts): PageModel {
  const queue = signal<Queue>(EMPTY_QUEUE);
  const progress = signal<Progress | null>(null);
  let clock = STOPPED_CLOCK;
  const outlook = computed(() => batchOutlook(queue.value, progress.value?.fraction ?? 0, workedMs(clock, performance.now()) / 1000));
  const engine = signal<EngineState>(converter.state);
  const bitrateKbps = signal(recallBitrate());
  const usage = signal<Usage>({ usedBytes: 0, availableBytes: null });
  const isPersistent = signal(true);
  const interrupted = signal<Unfinished | null>(null);
  const problem = signal<string | null>(null);
  const announced = signal('');

  let store: ResultStore | null = null;
  let driver: Driver | null = null;

  function dispatch(event: QueueEvent): void {
    const before = queue.peek();
    const after = reduceQueue(before, event);
    if (after === before) return;
    clock = tickBatchClock(clock, before, after, performance.now());
    batch(() => {
      queue.value = after;
      announced.value = announcement(before, after) ?? announced.peek();
    });
    driver?.advance();
  }

  function refreshUsage(): void {
    const inMemory = queue
      .peek()
      .jobs.reduce((sum, job) => sum + (job.state === 'done' && job.result.where === 'memory' ? job.result.bytes : 0), 0);
    void store
      ?.usage()
      .then(({ usedBytes, availableBytes }) => {
        // A store in memory may or may not count what it handed out.
        usage.value = { usedBytes: Math.max(usedBytes, inMemory), availableBytes };
      })
      .catch(() => undefined);
  }

  function remove(ids: readonly string[]): void {
    const wanted = new Set(ids);
    const jobs = queue.peek().jobs.filter((job) => wanted.has(job.id));
    dispatch({ type: 'removed', ids });
    if (jobs.some((job) => job.state === 'running')) driver?.cancel();
    const deletions = jobs.map((job) => (job.state === 'done' ? store?.delete(job.id, job.result) : undefined));
    void Promise.allSettled(deletions).then(refreshUsage);
  }

  async function save(id: string): Promise<void> {
    const job = findJob(queue.peek(), id);
    if (job?.state !== 'done' || !store) return;
    let content: Blob;
    try {
      content = await store.open(job.result);
    } catch {
      problem.value = `${job.fileName} is no longer there: the browser’s storage was cleared, or it was deleted in another tab.`;
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
      if (index > 0) await new Promise((resolve) => setTimeout(resolve, SAVE_SPACING_MS));
      await save(job.id);
    }
  }

  async function openStore(): Promise<void> {
    try {
      store = await opening;
    } catch (error) {
      engine.value = { state: 'unavailable', error: { code: 'engine_unavailable', detail: String(error) } };
      return;
    }
    isPersistent.value = store.persistent;
    driver = createDriver({
      converter,
      store,
      now: () => Date.now(),
      queue: () => queue.peek(),
      dispatch,
      showProgress: (value) => (progress.value = value),
      usageChanged: refreshUsage,
    });
    converter.watch((state) => {
      engine.value = state;
      driver?.advance();
    });
    refreshUsage();
    // What was added meanwhile need not wait until the leftovers of earlier visits are sorted out.
    const records = await store.sweep().catch(() => []);
    if (records.length > 0) dispatch({ type: 'restored', records });
    refreshUsage();
  }

  function removeExpired(): void {
    const expired = expiredJobs(queue.peek().jobs, Date.now());
    if (expired.length > 0) remove(expired.map(({ id }) => id));
  }

  keepTitle(queue, progress, outlook);
  keepBadge(queue);
  keepUnfinished(queue);
  guardLeaving(queue);
  callAtExpiry(queue, removeExpired);
  void takeInterrupted().then((found) => (interrupted.value = found));
  void openStore();

  const keepAwake = createKeepAwake(queue);

  return {
    queue,
    progress,
    outlook,
    engine,
    bitrateKbps,
    usage,
    isPersistent,
    interrupted,
    problem,
    keepAwake,
    announced,

    addFiles(files, skipped = 0) {
      dispatch({ type: 'added', files: files.map((file) => ({ id: newId(), file })) });
      if (skipped > 0) announced.value = `${formatFiles(files.length)} added; ${formatFiles(skipped)} left out.`;
    },
    setBitrate(kbps) {
      bitrateKbps.value = kbps;
      rememberBitrate(kbps);
    },
    select: (id, draft) => dispatch({ type: 'selected', id, draft }),
    async probe(id, file, giveUp) {
      const outcome = await converter.probe(file, giveUp);
      if (outcome.ok && !giveUp.aborted) dispatch({ type: 'probed', id, info: outcome.info });
      return outcome;
    },
    convert: () => dispatch({ type: 'submitted', recipe: recipeAt(bitrateKbps.peek()) }),
    stop() {
      dispatch({ type: 'unqueued' });
      const running = runningJob(queue.peek());
      if (!running) return;
      dispatch({ type: 'cancelling', id: running.id });
      driver?.cancel();
    },
    pause: () => driver?.pause(),
    resume: () => driver?.resume(),
    cancel(id) {
      dispatch({ type: 'cancelling', id });
      driver?.cancel();
    },
    retry: (id) => dispatch({ type: 'retried', id, recipe: recipeAt(bitrateKbps.peek()) }),
    reopen: (id) => dispatch({ type: 'reopened', id }),
    remove,
    save,
    saveAll,
  };
}
