/** What the page shows, as signals, and what can be done on it: where the model's parts meet. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { messages } from '../messages/messages';
import type { AddedFile } from '../queue/added_file';
import type { BatchOutlook } from '../queue/batch_outlook';
import { createForecaster, type BatchForecast } from '../queue/forecast';
import type { WaitingJob } from '../queue/job';
import type { Whole } from '../queue/joining';
import { findJob, runningJob, type Queue } from '../queue/queue';
import type { RangeDraft, SelectionDraft } from '../queue/selection';
import { wordsApart } from '../queue/words_beside';
import type { OwnRecipe } from '../recipe/own_recipe';
import { NOTHING_BESIDE } from '../shared/beside';
import type { EngineState, ExcerptOutcome } from '../shared/converter';
import type { MarkFiles } from '../shared/file_sound';
import type { LyricsFiles } from '../shared/lyrics';
import type { Plan, TimeRange } from '../shared/programme';
import type { Progress } from '../shared/protocol';
import type { Recipe } from '../shared/recipe';
import { inChunks } from './adding';
import { createAdding, type Adding } from './adding_files';
import { createAgain, type Again } from './again';
import { keepBadge } from './app_badge';
import { pageClock } from './awake';
import { createBackgroundProbing } from './background_probing';
import { tellBatchEnd, type BatchEnd } from './batch_end';
import { createConversions } from './conversions';
import { coreCheck } from './core_check';
import type { SoundEngine } from './file_sounds';
import { createListOrdering, type ListOrdering } from './list_order';
import { keepGentle, type GentleMode } from './gentle';
import { newId } from './new_id';
import { callAtExpiry, guardLeaving, keepTitle } from './page_effects';
import { createOffers, type Offers } from './offers';
import type { PageParts } from './page_parts';
import { planOf } from './planning';
import { createPresetStore, type PresetStore } from './preset_store';
import { createQueueStore } from './queue_store';
import { takeRecipeLinks } from './recipe_link';
import { createRecipeStore, type RecipeStore } from './recipe_store';
import { createRemoval, type Removal } from './removal';
import { createSaving, type Saving } from './saving';
import { createKeepAwake, type KeepAwake } from './screen_lock';
import { askForPersistence } from './persistence';
import { createSettings, type Settings } from './settings';
import { createSourcesAtHand } from './sources_at_hand';
import { createStorageUsage, type Usage } from './storage_usage';
import { createVisits, type EarlierVisits } from './visits';
import { giveWords } from './words_beside';
import { keepVerifying } from './verifying';

export interface PageModel extends Omit<Removal, 'removeExpired'>, Omit<ListOrdering, 'follow'> {
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
  /** What was not finished at an earlier one. */
  readonly visits: EarlierVisits & { forget(): void };
  /** Something went wrong that belongs to no job any more. */
  readonly problem: Signal<string | null>;
  /** What happened that was not asked for here. */
  readonly news: Signal<string | null>;
  readonly keepAwake: KeepAwake;
  readonly settings: Settings;
  readonly gentle: GentleMode;
  readonly batchEnd: BatchEnd;
  /** Results that are made anew. */
  readonly again: Again;
  /** For screen readers. */
  readonly announced: ReadonlySignal<string>;

  addFiles(files: readonly AddedFile[], skipped?: number): void;
  /** Files and folders as they were chosen: looked through, and sorted out. */
  readonly adding: Adding;
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
  readonly lyricsFiles: LyricsFiles;
  convert(): void;
  /** Cancels the running job and lets the queued ones wait again. */
  stop(): void;
  pause(): void;
  resume(): void;
  cancel(id: string): void;
  retry(id: string): void;
  /** All that failed for a reason that may be gone. */
  retryAll(): void;
  reopen(id: string): void;
  readonly saving: Saving;
}

export function createPageModel(parts: PageParts): PageModel {
  const queueStore = createQueueStore((event) => {
    probing.follow(event);
    ordering.follow(event);
    sources.follow(event, queue.peek());
    conversions.advance();
  }, pageClock().now);
  const { queue, progress, outlook, announced, dispatch } = queueStore;
  const settings = createSettings();
  const sources = createSourcesAtHand(settings.verifies);
  const visits = createVisits({ archive: parts.archive, queue, dispatch, recipe: () => recipe.recipe.peek(), kept });
  const { usage, refresh: usageChanged } = createStorageUsage(() => queue.peek());
  const conversions = createConversions(parts, queueStore, visits, settings.retention, usageChanged);
  const probing = createBackgroundProbing(parts.converter, dispatch);
  const problem = signal<string | null>(null);
  const presets = createPresetStore(async (wished) => {
    const wrong = await coreCheck(parts.converter, wished);
    return wrong ? { problem: wrong } : { recipe: wished };
  });
  const recipe = createRecipeStore(presets.presets);
  const news = signal<string | null>(null);
  takeRecipeLinks({ store: recipe, news, problem, check: (wished) => coreCheck(parts.converter, wished) });
  const forecaster = createForecaster();
  const { removeExpired, ...removal } = createRemoval(queueStore, conversions, settings.retention, usageChanged);
  const ordering = createListOrdering(queueStore, () => (problem.value = messages.kit.notLoaded));

  const saving = createSaving({ queueStore, settings, problem, news, openedStore: conversions.store, recipe: recipe.recipe, takeOut: removal.remove });

  keepTitle(queue, progress, outlook);
  keepBadge(queue);
  guardLeaving(queue, {
    keepsResults: conversions.isPersistent,
    keepsList: visits.isPersistent,
    isSaving: computed(() => saving.delivery.value !== null),
  });
  callAtExpiry(queue, settings.retention, removeExpired);
  keepVerifying({ queue, isWanted: settings.verifies, converter: parts.converter, store: conversions.store, dispatch });

  function kept(isKept: boolean): void {
    if (!isKept) problem.value = messages.notices.listNotKept;
    else if (problem.peek() === messages.notices.listNotKept) problem.value = null;
  }

  const adjust = (own: ReadonlyMap<string, OwnRecipe>): void => dispatch({ type: 'adjusted', own });

  function addFiles(files: readonly AddedFile[], skipped = 0): void {
    let sorted = Promise.resolve();
    sorted = visits.sortOut(files, (others) => {
      const { media, words } = wordsApart(others.map((added) => ({ ...added, id: newId() })), queue.peek().jobs, files);
      void inChunks(media, (chunk) => dispatch({ type: 'added', files: chunk })).then((chunks) => {
        if (skipped > 0) announced.value = messages.announcements.addedSome(files.length, skipped);
        else if (chunks > 1) announced.value = messages.announcements.added(media.length);
        const give = (): Promise<void> =>
          giveWords(words, {
            readLyrics: (bytes) => parts.converter.readLyrics(bytes),
            find: (id) => findJob(queue.peek(), id),
            select: (id, draft) => dispatch({ type: 'selected', id, draft }),
            failed: (sentence) => (problem.value = sentence),
          });
        // Some belong to files that were missed, which wait only then.
        void sorted.then(give);
      });
    });
  }

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
    visits: {
      isPersistent: visits.isPersistent,
      missing: visits.missing,
      toAllow: visits.toAllow,
      allow: visits.allow,
      forget: () => removal.remove(queue.peek().jobs.flatMap((job) => (job.state === 'missing' ? [job.id] : []))),
    },
    problem,
    news,
    keepAwake: createKeepAwake(queue),
    settings,
    gentle: keepGentle(settings.gentle, (isGentle) => parts.converter.setGentle(isGentle)),
    batchEnd: tellBatchEnd(queue, settings),
    again: createAgain({ queue, sources, recipe: recipe.recipe, store: conversions.store, dispatch }),
    announced,

    addFiles,
    adding: createAdding({ queue, announced, problem, looksBeside: settings.looksBeside, addFiles }),
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
    lyricsFiles: {
      readLyrics: (bytes) => parts.converter.readLyrics(bytes),
      readTextTrack: (file, track, giveUp) => parts.converter.readTextTrack(file, track, giveUp),
      writeLrc: (lyrics, keep, title) => parts.converter.writeLrc(lyrics, keep, title),
    },
    planOf: (job) => planOf(parts.converter, job, recipe.recipe.peek()),
    excerpt: ({ source }, wished, range, giveUp) =>
      parts.converter.excerpt(source.file, { recipe: wished, track: source.draft.track, keep: [range], marks: [], album: null, cover: null, beside: NOTHING_BESIDE, lyrics: [] }, giveUp),
    convert() {
      dispatch({ type: 'submitted', recipe: recipe.recipe.peek() });
      askForPersistence();
    },
    stop() {
      dispatch({ type: 'unqueued' });
      const running = runningJob(queue.peek());
      if (running) cancel(running.id);
    },
    pause: conversions.pause,
    resume: conversions.resume,
    cancel,
    retry: (id) => dispatch({ type: 'retried', id, recipe: recipe.recipe.peek() }),
    retryAll: () => dispatch({ type: 'retried_all', recipe: recipe.recipe.peek() }),
    reopen: (id) => dispatch({ type: 'reopened', id }),
    ...removal,
    order: ordering.order,
    orderBy: ordering.orderBy,
    move: ordering.move,
    saving,
  };
}
