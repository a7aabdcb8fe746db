import type { Analysis, EnvelopePiece } from '../shared/analysis';
import type {
  AnalysisOutcome,
  Conversion,
  ConversionListener,
  ConversionWish,
  Converter,
  EngineState,
  ErrorReport,
  ExcerptOutcome,
  ProbeOutcome,
  SamplesOutcome,
} from '../shared/converter';
import type { SoundWish } from '../shared/file_sound';
import type { LyricsReading } from '../shared/lyrics';
import type { ConversionOptions } from '../shared/options';
import type { OutputPath } from '../shared/protocol';
import { AnalysisStore } from './analysis_store';
import { DEFAULT_RECIPE } from '../shared/recipe';
import type { ConverterParts } from './converter_parts';
import { EngineWorkers, type LaneIndex } from './engine_workers';
import { JobPlaces } from './job_places';
import { NextConversion } from './next_conversion';
import { Looks } from './looks';
import type { LookOutcome, LookRequest } from './probe_queue';
import { Questions } from './questions';
import { RunningConversion } from './running_conversion';

/** The second worker takes memory, and is given back when nothing was converted for so long. */
const IDLE_MS = 1000;

export class WorkerConverter implements Converter {
  readonly #parts: ConverterParts;
  readonly #workers: EngineWorkers;
  readonly #looks: Looks;
  readonly #analyses = new AnalysisStore();
  readonly #questions: Questions;
  readonly #next: NextConversion;
  readonly #places = new JobPlaces();
  readonly #watchers = new Set<(state: EngineState) => void>();
  #state: EngineState = { state: 'starting' };
  #current: RunningConversion | null = null;
  #isPaused = false;
  #isGentle = false;
  #lastId = 0;
  #tidying: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: ConverterParts) {
    this.#parts = parts;
    this.#workers = new EngineWorkers(parts.factory, parts, {
      ready: (versions) => this.#become({ state: 'ready', versions, encoders: parts.encoders }),
      reply: (reply) => {
        this.#current?.reply(reply);
        this.#next.conversion?.reply(reply);
        this.#looks.reply(reply);
        this.#questions.reply(reply);
      },
      crashed: (error, lane) => this.#crashed(error, lane),
      lost: (lane) => this.#lost(lane),
      secondLaneUnavailable: () => this.#lost(1),
      unavailable: (error) => {
        this.#become({ state: 'unavailable', error });
        this.#crashed(error, null);
      },
    });
    const looking = {
      lane: this.#workers.lane(0),
      nextId: () => this.#nextId(),
      isFree: () => this.#current === null && !this.#next.isPlanned && this.#state.state !== 'unavailable',
    };
    this.#looks = new Looks(looking);
    this.#questions = new Questions({ ...looking, problem: () => (this.#state.state === 'unavailable' ? this.#state.error : null) });
    this.#next = new NextConversion({
      begin: (planned, listener) => this.#begin(planned, listener, this.#otherLane, true),
      removeResult: (result) => result.where === 'opfs' && this.#removeOutput(result, null),
    });
    this.#workers.start();
  }

  get state(): EngineState {
    return this.#state;
  }

  watch(listener: (state: EngineState) => void): () => void {
    this.#watchers.add(listener);
    listener(this.#state);
    return () => this.#watchers.delete(listener);
  }

  async probe(file: File, signal: AbortSignal): Promise<ProbeOutcome> {
    const outcome = await this.#look({ type: 'probe', file }, signal);
    return outcome.type === 'failed' ? { ok: false, error: outcome.error } : { ok: true, info: outcome.info };
  }

  async coverOf(file: File, signal: AbortSignal): Promise<Blob | null> {
    const outcome = await this.#look({ type: 'cover_of', file }, signal);
    return outcome.type === 'failed' ? null : outcome.cover;
  }

  async samples(file: File, wish: SoundWish, startSeconds: number, seconds: number, signal: AbortSignal): Promise<SamplesOutcome> {
    const outcome = await this.#look({ type: 'samples', file, wish, startSeconds, seconds }, signal);
    return outcome.type === 'failed' ? { ok: false, error: outcome.error } : { ok: true, excerpt: outcome.excerpt };
  }

  async excerpt(file: File, options: ConversionOptions, signal: AbortSignal): Promise<ExcerptOutcome> {
    const outcome = await this.#look({ type: 'excerpt', file, options }, signal);
    return outcome.type === 'failed' ? { ok: false, error: outcome.error } : { ok: true, bytes: outcome.bytes, summary: outcome.summary };
  }

  async analyse(file: File, wish: SoundWish, piece: (piece: EnvelopePiece) => void, signal: AbortSignal): Promise<AnalysisOutcome> {
    const known = this.#analyses.get(file, wish);
    if (known) return { ok: true, analysis: known };
    if (this.#state.state === 'unavailable') return { ok: false, error: this.#state.error };
    this.#looks.makeWay();
    const outcome = await this.#looks.passes.look({ type: 'analyse', file, wish }, signal, piece);
    if (outcome.type === 'failed') return { ok: false, error: outcome.error };
    this.#analyses.put(file, wish, outcome.analysis);
    return { ok: true, analysis: outcome.analysis };
  }

  async verify(file: File, signal: AbortSignal): Promise<AnalysisOutcome> {
    if (this.#state.state === 'unavailable') return { ok: false, error: this.#state.error };
    const outcome = await this.#looks.checks.look({ type: 'analyse', file, wish: { recipe: DEFAULT_RECIPE, track: null } }, signal);
    return outcome.type === 'failed' ? { ok: false, error: outcome.error } : { ok: true, analysis: outcome.analysis };
  }

  knownAnalysis(file: File, wish: SoundWish): Analysis | null {
    return this.#analyses.get(file, wish);
  }

  watchAnalyses(listener: (file: File, analysis: Analysis) => void): void {
    this.#analyses.watch = listener;
  }

  readonly checkRecipe: Converter['checkRecipe'] = (recipe) => this.#questions.checkRecipe(recipe);
  readonly readMarks: Converter['readMarks'] = (bytes, mediaName) => this.#questions.readMarks(bytes, mediaName);
  readonly writeMarks: Converter['writeMarks'] = (marks, format, sound) => this.#questions.writeMarks(marks, format, sound);
  readonly readLyrics: Converter['readLyrics'] = (bytes) => this.#questions.readLyrics(bytes);
  readonly writeLrc: Converter['writeLrc'] = (lyrics, keep, title) => this.#questions.writeLrc(lyrics, keep, title);

  async readTextTrack(file: File, track: number, signal: AbortSignal): Promise<LyricsReading> {
    if (this.#state.state === 'unavailable') return { ok: false, error: this.#state.error };
    this.#looks.makeWay();
    const outcome = await this.#looks.passes.look({ type: 'text_track', file, track }, signal);
    return outcome.type === 'failed' ? { ok: false, error: outcome.error } : { ok: true, lyrics: outcome.lyrics };
  }

  readonly planOf: Converter['planOf'] = (wish) => this.#questions.planOf(wish);
  readonly albumLoudness: Converter['albumLoudness'] = (sounds) => this.#questions.albumLoudness(sounds);

  #look<Type extends 'probe' | 'cover_of' | 'samples' | 'excerpt'>(request: LookRequest<Type>, signal: AbortSignal): Promise<LookOutcome<Type>> {
    if (this.#state.state === 'unavailable') return Promise.resolve({ type: 'failed', error: this.#state.error });
    return this.#looks.probes.look(request, signal);
  }

  readonly setGentle: Converter['setGentle'] = (isGentle) => void (this.#isGentle = isGentle);

  plan(next: ConversionWish | null): void {
    if (this.#next.is(next)) return;
    this.#next.drop();
    if (next && this.#current && this.#workers.hasSecondLane) {
      this.#next.plan(next);
      this.#workers.open(this.#otherLane);
      this.#beginNext();
    }
    this.#looks.advance();
  }

  discard(id: string): void {
    const left = this.#places.forget(id);
    if (left) this.#removeOutput(left.output, left.journal);
  }

  convert(planned: ConversionWish, listener: ConversionListener): Conversion {
    if (this.#current) throw new Error('a conversion is running');
    if (!this.#next.is(planned)) this.#next.drop();
    const begun = this.#next.take();
    const conversion = begun?.conversion ?? this.#begin(planned, listener, 0, false);
    if (conversion.isOver) this.#isPaused = false;
    else this.#current = conversion;
    if (begun && conversion.isOver) this.#tidyLater();
    begun?.held.release(listener);
    return {
      pause: () => {
        if (conversion !== this.#current) return;
        this.#isPaused = true;
        conversion.pause();
        this.#next.pause();
      },
      resume: () => {
        if (conversion !== this.#current) return;
        this.#isPaused = false;
        conversion.resume();
        this.#next.resume();
        this.#beginNext();
      },
      cancel: () => conversion.cancel(),
    };
  }

  /** `follows`: behind the current one, which shares the encoders. */
  #begin(planned: ConversionWish, listener: ConversionListener, lane: LaneIndex, follows: boolean): RunningConversion {
    const { files, options } = planned;
    const place = this.#places.of(planned, this.#parts.directory);
    const wishOf = (index: number): SoundWish => ({ recipe: options.recipe, track: index === 0 ? options.track : null });
    const conversion: RunningConversion = new RunningConversion({
      files,
      options,
      listener,
      lane: this.#workers.lane(lane),
      follows,
      encoders: this.#isGentle ? Math.max(Math.floor(this.#parts.encoders / 2), 1) : null,
      nextId: () => this.#nextId(),
      ...place,
      removeOutput: (output) => this.#removeOutput(output, place.journal),
      knownAnalysis: (index) => (files[index] && this.#analyses.get(files[index], wishOf(index))) ?? null,
      measured: (index, analysis) => files[index] && this.#analyses.put(files[index], wishOf(index), analysis),
      whenFree: (begin) => this.#looks.giveWay(begin),
      read: () => conversion === this.#current && this.#beginNext(),
      over: () => conversion === this.#current && this.#over(),
    });
    if (!follows) this.#current = conversion;
    if (this.#state.state === 'unavailable') conversion.crashed(this.#state.error);
    else conversion.begin();
    return conversion;
  }

  get #otherLane(): LaneIndex {
    return this.#current?.lane === 0 ? 1 : 0;
  }

  /** Files beside each other wait for the same two cores: the next begins when this one leaves them to the encoders. */
  #beginNext(): void {
    if (this.#current?.isRead && !this.#isPaused) this.#next.begin();
  }

  #over(): void {
    this.#current = null;
    this.#isPaused = false;
    this.#tidyLater();
    this.#looks.advance();
  }

  /** Whoever has more to convert has said so by then. */
  #tidyLater(): void {
    clearTimeout(this.#tidying);
    this.#tidying = setTimeout(() => {
      if (this.#current) return;
      if (!this.#next.isPlanned) this.#workers.closeSecondLane();
      this.#looks.advance();
    }, IDLE_MS);
  }

  #removeOutput(output: OutputPath, journal: OutputPath | null): void {
    void this.#parts.removeOutput(output, journal).catch(() => undefined);
  }

  #nextId(): number {
    return (this.#lastId += 1);
  }

  #crashed(error: ErrorReport, lane: LaneIndex | null): void {
    const conversion = this.#current;
    const next = this.#next.conversion;
    if (next && lane === next.lane) {
      next.crashed(error);
      return;
    }
    // Encoders are everybody's: the conversion that is seen fails, the one behind it begins anew when its turn comes.
    if (lane === null) this.#next.drop();
    // One of the two had the worker. Who fails may make room for the next one, which must not fail with it.
    const wasProbing = this.#looks.isRunning;
    const isOver = error.code === 'engine_unavailable';
    this.#looks.crashed(error, isOver);
    const isBlamed = !wasProbing && (lane === null || lane === conversion?.lane);
    if (isBlamed || isOver) conversion?.crashed(error);
  }

  /** What the lane's worker was at begins anew. */
  #lost(lane: LaneIndex): void {
    if (this.#current?.lane !== lane) {
      this.#next.drop();
      return;
    }
    if (!this.#workers.hasSecondLane) this.#next.drop();
    this.#current.restart(this.#workers.lane(this.#workers.hasSecondLane ? lane : 0));
  }

  #become(state: EngineState): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher(state);
  }
}
