/** What the page shows, as signals, and what can be done on it: where the model's parts meet. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { messages } from '../messages/messages';
import type { AddedFile } from '../queue/added_file';
import type { BatchOutlook } from '../queue/batch_outlook';
import { createForecaster, type BatchForecast } from '../queue/forecast';
import type { Unfinished } from '../queue/interrupted';
import type { WaitingJob } from '../queue/job';
import type { Whole } from '../queue/joining';
import { runningJob, type Queue } from '../queue/queue';
import type { RangeDraft, SelectionDraft } from '../queue/selection';
import type { OwnRecipe } from '../recipe/own_recipe';
import type { EngineState, ExcerptOutcome } from '../shared/converter';
import type { MarkFiles } from '../shared/file_sound';
import type { Plan, TimeRange } from '../shared/programme';
import type { Progress } from '../shared/protocol';
import type { Recipe } from '../shared/recipe';
import { keepBadge } from './app_badge';
import { createBackgroundProbing } from './background_probing';
import { createConversions } from './conversions';
import { coreCheck } from './core_check';
import { takeInterrupted } from './interrupted_visits';
import type { SoundEngine } from './file_sounds';
import { newId } from './new_id';
import { callAtExpiry, guardLeaving, keepTitle, keepUnfinished } from './page_effects';
import { createOffers, type Offers } from './offers';
import type { PageParts } from './page_parts';
import { planOf } from './planning';
import { createPresetStore, type PresetStore } from './preset_store';
import { createQueueStore } from './queue_store';
import { takeRecipeLinks } from './recipe_link';
import { createRecipeStore, type RecipeStore } from './recipe_store';
import { createRemoval } from './removal';
import { createSaving } from './saving';
import { createKeepAwake, type KeepAwake } from './screen_lock';
import { createStorageUsage, type Usage } from './storage_usage';

export interface PageModel {
  readonly queue: ReadonlySignal<Queue>;
  /** Of the running job. */
  readonly progress: ReadonlySignal<Progress | null>;
  /** Of all files that are being converted. */
  readonly outlook: ReadonlySignal<BatchOutlook>;
  readonly engine: ReadonlySignal<EngineState>;
  /** Of all files, but for what one has of its own. */
  readonly recipe: RecipeStore;
  readonly presets: PresetStore;
  /** What will be made of the files that wait. */
  readonly forecast: ReadonlySignal<BatchForecast>;
  readonly usage: ReadonlySignal<Usage>;
  /** False where results are in memory only. */
  readonly isPersistent: ReadonlySignal<boolean>;
  readonly interrupted: Signal<Unfinished | null>;
  /** Something went wrong that belongs to no job any more. */
  readonly problem: Signal<string | null>;
  /** What happened that was not asked for here. */
  readonly news: Signal<string | null>;
  readonly keepAwake: KeepAwake;
  /** For screen readers. */
  readonly announced: ReadonlySignal<string>;

  addFiles(files: readonly AddedFile[], skipped?: number): void;
  select(id: string, draft: SelectionDraft): void;
  /** The same of several waiting jobs. */
  trim(ids: readonly string[], ranges: readonly RangeDraft[]): void;
  /** What waiting jobs have of their own, by their ids. */
  adjust(own: ReadonlyMap<string, OwnRecipe>): void;
  /** A picture instead of the waiting files' own; `null`: as the recipe says. */
  cover(ids: readonly string[], cover: Blob | null): void;
  /** That a file has itself. */
  coverOf(file: File, giveUp: AbortSignal): Promise<Blob | null>;
  /** Waiting files become one MP3, in this order of their files' ids. */
  join(ids: readonly string[], order: readonly string[], whole: Whole): void;
  /** What was joined. */
  separate(id: string): void;
  readonly offers: Offers;
  /** What the file would become, as far as that is known. */
  planOf(job: WaitingJob): Promise<Plan | null>;
  /** An MP3 of a piece of a waiting file, to be listened to. */
  excerpt(job: WaitingJob, recipe: Recipe, range: TimeRange, giveUp: AbortSignal): Promise<ExcerptOutcome>;
  /** What is asked of a file's sound, before it is converted. */
  readonly sounds: SoundEngine;
  readonly markFiles: MarkFiles;
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

export function createPageModel(parts: PageParts): PageModel {
  const queueStore = createQueueStore((event) => {
    probing.follow(event);
    conversions.advance();
  });
  const { queue, progress, outlook, announced, dispatch } = queueStore;
  const { usage, refresh: usageChanged } = createStorageUsage(() => queue.peek());
  const conversions = createConversions(parts, queueStore, usageChanged);
  const probing = createBackgroundProbing(parts.converter, dispatch);
  const interrupted = signal<Unfinished | null>(null);
  const problem = signal<string | null>(null);
  const presets = createPresetStore(async (wished) => {
    const wrong = await coreCheck(parts.converter, wished);
    return wrong ? { problem: wrong } : { recipe: wished };
  });
  const recipe = createRecipeStore(presets.presets);
  const news = signal<string | null>(null);
  takeRecipeLinks({ store: recipe, news, problem, check: (wished) => coreCheck(parts.converter, wished) });
  const forecaster = createForecaster();
  const { remove, removeExpired } = createRemoval(queueStore, conversions, usageChanged);

  keepTitle(queue, progress, outlook);
  keepBadge(queue);
  keepUnfinished(queue);
  guardLeaving(queue);
  callAtExpiry(queue, removeExpired);
  void takeInterrupted().then((found) => (interrupted.value = found));

  const adjust = (own: ReadonlyMap<string, OwnRecipe>): void => dispatch({ type: 'adjusted', own });

  function cancel(id: string): void {
    dispatch({ type: 'cancelling', id });
    conversions.cancel();
  }

  return {
    queue,
    progress,
    outlook,
    engine: conversions.engine,
    recipe,
    presets,
    forecast: computed(() => forecaster(queue.value.jobs, recipe.recipe.value)),
    usage,
    isPersistent: conversions.isPersistent,
    interrupted,
    problem,
    news,
    keepAwake: createKeepAwake(queue),
    announced,

    addFiles(files, skipped = 0) {
      dispatch({ type: 'added', files: files.map((added) => ({ ...added, id: newId() })) });
      if (skipped > 0) announced.value = messages.announcements.addedSome(files.length, skipped);
    },
    select: (id, draft) => dispatch({ type: 'selected', id, draft }),
    trim: (ids, ranges) => dispatch({ type: 'trimmed', ids, ranges }),
    adjust,
    cover: (ids, cover) => dispatch({ type: 'covered', ids, cover }),
    coverOf: (file, giveUp) => parts.converter.coverOf(file, giveUp),
    join: (ids, order, whole) => dispatch({ type: 'joined', id: newId(), ids, order, whole }),
    separate: (id) => dispatch({ type: 'separated', id }),
    offers: createOffers({ converter: parts.converter, queue, recipe: recipe.recipe, adjust }),
    sounds: {
      analyse: (file, wish, piece, giveUp) => parts.converter.analyse(file, wish, piece, giveUp),
      knownAnalysis: (file, wish) => parts.converter.knownAnalysis(file, wish),
      samples: (file, wish, startSeconds, seconds, giveUp) => parts.converter.samples(file, wish, startSeconds, seconds, giveUp),
    },
    markFiles: {
      readMarks: (bytes, mediaName) => parts.converter.readMarks(bytes, mediaName),
      writeMarks: (marks, format, about) => parts.converter.writeMarks(marks, format, about),
    },
    planOf: (job) => planOf(parts.converter, job, recipe.recipe.peek()),
    excerpt: ({ source }, wished, range, giveUp) =>
      parts.converter.excerpt(source.file, { recipe: wished, track: source.draft.track, keep: [range], marks: [], album: null, cover: null }, giveUp),
    convert: () => dispatch({ type: 'submitted', recipe: recipe.recipe.peek() }),
    stop() {
      dispatch({ type: 'unqueued' });
      const running = runningJob(queue.peek());
      if (running) cancel(running.id);
    },
    pause: conversions.pause,
    resume: conversions.resume,
    cancel,
    retry: (id) => dispatch({ type: 'retried', id, recipe: recipe.recipe.peek() }),
    reopen: (id) => dispatch({ type: 'reopened', id }),
    remove,
    ...createSaving(queueStore, conversions.store, problem),
  };
}
