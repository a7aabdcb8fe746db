import type { ErrorReport } from '../shared/errors';
import type { ConversionReply, ConversionRequest, OutputPath, ReadStrategy, WorkersToReplace } from '../shared/protocol';
import { answerQuestion, type Question } from './answer_question';
import { convert, type ConvertRequest, type JobOutcome, type JobParts } from './conversion_job';
import { EncoderPool, type EncoderPort } from './encoder_pool';
import { crashReport, describe } from './failures';
import type { DrawPicture } from './fitting_cover';
import { JobControl } from './job_control';
import type { Output } from './output';
import type { Journal, JournalWish } from './journal/journal';
import { mountSource } from './source_mount';
import { SoundService } from './sound_service';
import { Turns } from './turns';
import type { BlobSource, ConversionModule, Failure } from './wasm_modules';

/**
 * WebAssembly memory never shrinks. A usual file takes 30 to 50 MB; what some file drove beyond this is given back by a fresh
 * worker.
 */
const LARGEST_KEPT_MEMORY_BYTES = 96 * 1024 * 1024;

export interface ServiceParts {
  readonly loading: Promise<ConversionModule>;
  openSource(file: Blob, arrived: () => void): BlobSource;
  openOutput(path: OutputPath | null, keptBytes: number): Promise<{ readonly output: Output } | { readonly error: ErrorReport }>;
  openJournal(wish: JournalWish): Promise<Journal>;
  /** Which build of the WebAssembly modules this is. */
  readonly engine: string;
  yieldToEvents(): Promise<void>;
  readonly drawPicture: DrawPicture;
  /** Milliseconds. */
  now(): number;
  post(reply: ConversionReply, transfer?: Transferable[]): void;
}

type ProbeRequest = Extract<ConversionRequest, { type: 'probe' }>;
type CheckRequest = Extract<ConversionRequest, { type: 'check_recipe' }>;
type CoverRequest = Extract<ConversionRequest, { type: 'cover_of' }>;
type ExcerptRequest = Extract<ConversionRequest, { type: 'excerpt' }>;

/** Answers the page's requests: one file at a time, in the order in which they came. */
export class ConversionService {
  readonly #parts: ServiceParts;
  readonly #controls = new Map<number, JobControl>();
  #pool = new EncoderPool([]);
  #reads: ReadStrategy = 'auto';
  readonly #turns: Turns;
  /** What is asked of a file's sound before it is converted. */
  readonly sound: SoundService;

  constructor(parts: ServiceParts) {
    this.#parts = parts;
    this.#turns = new Turns(parts.loading);
    this.sound = new SoundService({ ...parts, turns: this.#turns, replacement });
  }

  start(encoders: readonly EncoderPort[], reads: ReadStrategy): void {
    this.#pool = new EncoderPool(encoders);
    this.#reads = reads;
    this.sound.reads = reads;
    void this.#announce();
  }

  probe(request: ProbeRequest): void {
    this.#takeTurn((module) => this.#probe(module, request));
  }

  /** At once, even in the middle of a conversion: it reads nothing of any file. */
  checkRecipe({ id, recipe }: CheckRequest): void {
    const { loading, post } = this.#parts;
    void loading
      .then((module) => module.checkRecipe(recipe))
      .then((checked) => post({ type: 'recipe_checked', id, error: 'error' in checked ? checked.error : null }))
      // As in `#takeTurn`; and what traps here is not told to be wrong: a conversion with it will say what is.
      .catch(() => post({ type: 'recipe_checked', id, error: null }));
  }

  /** At once, as a recipe is judged. */
  answer(question: Question): void {
    const { loading, post } = this.#parts;
    void loading
      .then((module) => post(answerQuestion(module, question)))
      .catch((exception: unknown) => post({ type: 'refused', id: question.id, error: crashReport(exception) }));
  }

  excerpt({ id, file, options }: ExcerptRequest): void {
    const control = new JobControl(() => this.#parts.now());
    this.#controls.set(id, control);
    this.#takeTurn(async (module) => {
      const request = { type: 'convert', id, files: [file], options, analyses: [null], output: null, journal: null, resumeFrom: [], follows: false, encoders: null } as const;
      const outcome = await convert(request, control, this.#jobParts(module, id, true));
      this.#controls.delete(id);
      const [part] = outcome.state === 'done' ? outcome.parts : [];
      if (!part?.blob) this.#answerEnding(outcome, id, module);
      else {
        const bytes = await part.blob.arrayBuffer();
        this.#parts.post({ type: 'excerpt', id, bytes, summary: part.summary }, [bytes]);
      }
    });
  }

  coverOf(request: CoverRequest): void {
    this.#takeTurn((module) => this.#coverOf(module, request));
  }

  convert(request: ConvertRequest): void {
    const { id, follows } = request;
    const control = new JobControl(() => this.#parts.now(), follows);
    this.#controls.set(id, control);
    this.#takeTurn(async (module) => {
      await this.#convert(module, request, control);
      this.#controls.delete(id);
    });
  }

  /** The job before, in another worker, is over. */
  lead(id: number): void {
    this.#controls.get(id)?.lead();
  }

  /** Nothing is in the middle of a step while a message is taken: from here on nothing is read and nothing sent. */
  pause(id: number): void {
    const control = this.#controls.get(id);
    if (!control) return;
    control.pause();
    this.#parts.post({ type: 'paused', id });
  }

  resume(id: number): void {
    const control = this.#controls.get(id);
    if (!control) return;
    control.resume();
    this.#parts.post({ type: 'resumed', id });
  }

  cancel(id: number): void {
    this.#controls.get(id)?.cancel();
    this.sound.cancel(id);
  }

  async #announce(): Promise<void> {
    const { loading, post } = this.#parts;
    try {
      const module = await loading;
      await this.#pool.whenReady;
      post({ type: 'ready', versions: { ffmpeg: module.versions().ffmpeg } });
    } catch (exception) {
      post({ type: 'unavailable', error: { code: 'engine_unavailable', detail: describe(exception) } });
    }
  }

  #takeTurn(answer: (module: ConversionModule) => Promise<void> | void): void {
    void this.#turns
      .take(answer)
      // A module that does not load was announced as unavailable; the page does not wait for other answers then.
      .catch(() => undefined);
  }

  #probe(module: ConversionModule, request: ProbeRequest): void {
    this.#look(module, request, (path) => {
      const probed = module.probe(path);
      return 'error' in probed ? probed : { type: 'probed', id: request.id, info: probed.info };
    });
  }

  #coverOf(module: ConversionModule, request: CoverRequest): void {
    this.#look(module, request, (path) => {
      const found = module.coverOf(path);
      if ('error' in found) return found;
      const cover = found.cover && new Blob([found.cover.bytes], { type: found.cover.mimeType });
      return { type: 'cover', id: request.id, cover };
    });
  }

  /** Into a file, which is let go of before the answer. */
  #look(module: ConversionModule, { id, file }: ProbeRequest | CoverRequest, answer: (path: string) => ConversionReply | Failure): void {
    const { post, openSource } = this.#parts;
    try {
      const mount = mountSource(module, id, openSource(file, () => undefined), file.name);
      const found = answer(mount.path);
      mount.unmount();
      post('error' in found && !('type' in found) ? { type: 'failed', id, error: found.error, replace: replacement(module) } : found);
    } catch (exception) {
      post({ type: 'failed', id, error: crashReport(exception), replace: 'conversion' });
    }
  }

  async #convert(module: ConversionModule, request: ConvertRequest, control: JobControl): Promise<void> {
    const { post } = this.#parts;
    const { id } = request;
    this.sound.letGo();
    while (control.isPaused && !control.isCancelled) await control.wakeup.wait();
    if (control.isCancelled) {
      post({ type: 'cancelled', id });
      return;
    }
    this.#answerEnding(await convert(request, control, this.#jobParts(module, id, false)), id, module);
  }

  /** `isQuiet`: nobody is told how it goes. */
  #jobParts(module: ConversionModule, id: number, isQuiet: boolean): JobParts {
    const { openSource, openOutput, openJournal, engine, yieldToEvents, drawPicture } = this.#parts;
    const post = (reply: ConversionReply): void => {
      if (!isQuiet) this.#parts.post(reply);
    };
    return {
      module,
      pool: this.#pool,
      reads: this.#reads,
      engine,
      openSource,
      openOutput,
      openJournal,
      yieldToEvents,
      drawPicture,
      measured: (index, analysis) => post({ type: 'measured', id, index, analysis }),
      opened: (info) => post({ type: 'opened', id, info }),
      progress: (progress) => post({ type: 'progress', id, progress }),
      readToEnd: () => post({ type: 'read', id }),
    };
  }

  #answerEnding(outcome: JobOutcome, id: number, module: ConversionModule): void {
    const { post } = this.#parts;
    switch (outcome.state) {
      case 'done':
        post({ type: 'done', id, parts: outcome.parts, replace: replacement(module) });
        break;
      case 'failed': {
        const replace = outcome.replace === 'none' ? replacement(module) : outcome.replace;
        post({ type: 'failed', id, error: outcome.error, replace });
        break;
      }
      case 'cancelled':
        post({ type: 'cancelled', id });
        break;
    }
  }
}

function replacement(module: ConversionModule): WorkersToReplace {
  return module.memoryBytes() > LARGEST_KEPT_MEMORY_BYTES ? 'conversion' : 'none';
}
