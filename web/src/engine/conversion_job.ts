import type { Analysis, LoudnessFacts } from '../shared/analysis';
import type { ErrorReport } from '../shared/errors';
import type { Lyrics } from '../shared/lyrics';
import type { MediaInfo } from '../shared/media';
import type { Programme } from '../shared/programme';
import { partPath, type ConversionRequest, type FinishedPart, type LoudnessGain, type OutputPath, type Progress, type ReadStrategy, type WorkersToReplace } from '../shared/protocol';
import { chosenLyrics } from './chosen_lyrics';
import type { EncoderPool } from './encoder_pool';
import { crashReport } from './failures';
import { fittingCover, type DrawPicture } from './fitting_cover';
import type { JobControl } from './job_control';
import { fingerprintOf } from './journal/fingerprint';
import type { Journal, JournalWish } from './journal/journal';
import { KeptSegments } from './journal/kept_segments';
import { gainOf, isTaggedCopy, measuredParts, toMeasureFor } from './loudness_choice';
import { measure, type MeasureParts } from './measure';
import type { Output } from './output';
import { PartSink } from './part_sink';
import { isPlain, plainProgramme, plannedProgrammes, sourceSeconds } from './programmes';
import { ProgressMeter } from './progress';
import { pumpSegments } from './pump_segments';
import { SourceMounts } from './source_mounts';
import type { BlobSource, ConversionHandle, ConversionModule, PartSummary } from './wasm_modules';

export type ConvertRequest = Extract<ConversionRequest, { type: 'convert' }>;

export interface JobParts {
  readonly module: ConversionModule;
  readonly pool: EncoderPool;
  readonly reads: ReadStrategy;
  /** Which build of the WebAssembly modules this is: the bytes of two must not be joined. */
  readonly engine: string;
  /** `arrived` is called whenever something may have become ready. */
  openSource(file: Blob, arrived: () => void): BlobSource;
  /** `keptBytes`: what the first bytes of the file are is kept. */
  openOutput(path: OutputPath | null, keptBytes: number): Promise<{ readonly output: Output } | { readonly error: ErrorReport }>;
  openJournal(wish: JournalWish): Promise<Journal>;
  yieldToEvents(): Promise<void>;
  readonly drawPicture: DrawPicture;
  /** What was found out of the nth file on the way. */
  measured(index: number, analysis: Analysis): void;
  opened(info: MediaInfo): void;
  progress(progress: Progress): void;
  readToEnd(): void;
}

export type JobOutcome =
  | { readonly state: 'done'; readonly parts: readonly FinishedPart[] }
  | { readonly state: 'failed'; readonly error: ErrorReport; readonly replace: WorkersToReplace }
  | { readonly state: 'cancelled' };

/** The way of some files to MP3. When it is over, no handle is left and no mounted file; nor a partial output, but of a file that could not be read to its end. */
export async function convert(request: ConvertRequest, control: JobControl, parts: JobParts): Promise<JobOutcome> {
  const job = new ConversionJob(request, control, parts);
  let outcome: JobOutcome;
  try {
    outcome = await job.run();
    job.letGo();
  } catch (exception) {
    // What is left in the module's memory goes with the worker: an instance that trapped is not called again.
    outcome = { state: 'failed', error: crashReport(exception), replace: 'conversion' };
  }
  parts.pool.close();
  await job.end(outcome);
  return job.explain(outcome);
}

/** One of those that a job consists of. */
/** Of each file; with how long each lasts, where there are several, and words. */
interface Words {
  readonly lyrics: readonly (Lyrics | null)[];
  readonly sourceSeconds: readonly (number | null)[];
}

interface OneProgramme {
  readonly programme: Programme;
  readonly index: number;
  readonly loudness: LoudnessGain | null;
  readonly measured: readonly LoudnessFacts[];
  readonly cover: Uint8Array | null;
  readonly words: Words;
  readonly isLast: boolean;
}

type Step<Value> = Value | Extract<JobOutcome, { state: 'failed' | 'cancelled' }>;

class ConversionJob {
  readonly #request: ConvertRequest;
  readonly #control: JobControl;
  readonly #parts: JobParts;
  readonly #mounts: SourceMounts;
  readonly #meter = new ProgressMeter();
  readonly #sinks: PartSink[] = [];
  #journal: Journal | null = null;
  #isOpened = false;
  #isTaggedCopy = false;

  constructor(request: ConvertRequest, control: JobControl, parts: JobParts) {
    this.#request = request;
    this.#control = control;
    this.#parts = parts;
    this.#mounts = new SourceMounts(parts.module);
  }

  async run(): Promise<JobOutcome> {
    const { id, files, options } = this.#request;
    const { module, openSource } = this.#parts;
    for (const [index, file] of files.entries()) {
      this.#mounts.mount(`${id}-${index}`, openSource(file, () => this.#control.wakeup.wake()), file.name);
    }
    this.#isTaggedCopy = isTaggedCopy(module, options, this.#mounts.paths);
    const analyses = await this.#analyses();
    if ('state' in analyses) return analyses;
    const planned = isPlain(options.recipe, files.length)
      ? { programmes: [plainProgramme(options)] }
      : plannedProgrammes(module, this.#mounts.paths, files.map(({ name }) => name), options, analyses);
    if ('error' in planned) return failure(planned.error);
    const { programmes } = planned;
    // Two programmes are the same sound.
    const loudness = gainOf(module, options, analyses, programmes[0]);
    if (loudness && 'error' in loudness) return failure(loudness.error);
    const cover = await fittingCover(module, this.#mounts.paths[0] ?? '', options, this.#parts.drawPicture);
    const words = await this.#words(analyses);
    if ('state' in words) return words;
    await this.#openJournal(programmes, loudness, cover);
    const finished: FinishedPart[] = [];
    for (const [index, programme] of programmes.entries()) {
      this.#meter.begin(this.#control.stopwatch.seconds, programmes.length - index);
      const measured = this.#isTaggedCopy ? measuredParts(module, analyses, programme) : [];
      if ('error' in measured) return failure(measured.error);
      const made = await this.#convert({ programme, index, loudness, measured, cover, words, isLast: index === programmes.length - 1 });
      if ('state' in made) return made;
      finished.push(...made);
    }
    return { state: 'done', parts: finished };
  }

  letGo(): void {
    this.#mounts.unmount();
  }

  /** Nothing stays but results, and what can be gone on with once the file can be read again. */
  async end(outcome: JobOutcome): Promise<void> {
    const goesOn = outcome.state === 'failed' && outcome.error.code === 'read_failed' && (this.#journal?.records.length ?? 0) > 0;
    for (const sink of outcome.state === 'done' ? [] : this.#sinks) await (goesOn ? sink.leave() : sink.discard());
    await (goesOn ? this.#journal?.leave() : this.#journal?.remove())?.catch(() => undefined);
  }

  /** Adds what the browser said about a failed read. */
  explain(outcome: JobOutcome): JobOutcome {
    if (outcome.state !== 'failed' || outcome.error.code !== 'read_failed' || this.#mounts.failure === null) return outcome;
    const detail = `${outcome.error.detail}\n${this.#mounts.failure}`;
    return { ...outcome, error: { ...outcome.error, detail } };
  }

  /** What has to be known of the files' sound beforehand: `null` of each where nothing has. */
  async #analyses(): Promise<Step<readonly (Analysis | null)[]>> {
    const { files, options, analyses: known } = this.#request;
    const { module } = this.#parts;
    // Where the length has to be known, the planner is told what the file says.
    if (!module.needsAnalysis(toMeasureFor(options), true) && !this.#isTaggedCopy) return files.map((_, index) => known[index] ?? null);
    const analyses: Analysis[] = [];
    for (const [index, path] of this.#mounts.paths.entries()) {
      const before = known[index];
      const measured = before ? { state: 'measured' as const, analysis: before } : await this.#measure(index, path);
      if (measured.state === 'cancelled') return measured;
      if (measured.state === 'failed') return failure(measured.error);
      if (!before) this.#parts.measured(index, measured.analysis);
      analyses.push(measured.analysis);
    }
    return analyses;
  }

  #measure(index: number, path: string): ReturnType<typeof measure> {
    const { reads, progress } = this.#parts;
    const { files, options } = this.#request;
    return measure({
      ...this.#pass,
      path,
      options: { recipe: options.recipe, track: index === 0 ? options.track : null, reads },
      advanced: (fraction) => {
        const elapsed = this.#control.stopwatch.seconds;
        if (this.#meter.isDue(elapsed)) progress(this.#meter.measuring((index + fraction) / files.length, elapsed, this.#mounts.bytesRead));
      },
    });
  }

  /** What a pass over a file before the conversion takes. */
  get #pass(): Pick<MeasureParts, 'control' | 'turn' | 'isSourceReady' | 'yieldToEvents'> {
    const { module, yieldToEvents } = this.#parts;
    return { control: this.#control, turn: (act) => Promise.resolve(act(module)), isSourceReady: () => this.#mounts.isReady, yieldToEvents };
  }

  async #words(analyses: readonly (Analysis | null)[]): Promise<Step<Words>> {
    const { module, reads } = this.#parts;
    const { paths } = this.#mounts;
    const found = await chosenLyrics({ ...this.#pass, paths, options: this.#request.options, reads });
    if ('state' in found) return found.state === 'failed' ? failure(found.error) : found;
    const hasWords = found.all.some((words) => words !== null);
    return { lyrics: found.all, sourceSeconds: hasWords ? sourceSeconds(module, paths, analyses) : [] };
  }

  async #openJournal(programmes: readonly Programme[], loudness: LoudnessGain | null, cover: Uint8Array | null): Promise<void> {
    const { files, options, output, journal, resumeFrom } = this.#request;
    const { engine, openJournal } = this.#parts;
    // Insecure contexts have no digests, and no private file system either.
    if (!output || !journal || !globalThis.crypto?.subtle) return;
    const fingerprint = (): Promise<Uint8Array> => fingerprintOf({ engine, files, options, programmes, loudness, cover });
    this.#journal = await openJournal({ journal, resumeFrom, output, fingerprint });
  }

  async #convert(one: OneProgramme): Promise<Step<readonly FinishedPart[]>> {
    const { module, reads, opened } = this.#parts;
    const { options } = this.#request;
    const { programme, loudness, measured, cover, words } = one;
    const sink = new PartSink((part) => this.#openOutput(programme, part, kept.bytesOf(part)));
    const kept = new KeptSegments({
      journal: this.#journal,
      programme: one.index,
      read: (part, position, length) => sink.read(part, position, length),
      isWritten: (part, end) => sink.isWritten(part, end),
    });
    this.#sinks.push(sink);
    const begun = module.openConversion(
      this.#mounts.paths,
      {
        recipe: options.recipe,
        programme,
        tracks: this.#mounts.paths.map((_, index) => (index === 0 ? options.track : null)),
        loudness,
        album: options.album,
        measured,
        ...words,
        cover,
        knownTags: options.beside.tags,
        reads,
      },
      sink,
    );
    if ('error' in begun) return failure(begun.error);
    const { conversion } = begun;
    if (!this.#isOpened) opened(conversion.info());
    this.#isOpened = true;
    const made = await this.#pump(one, conversion, sink, kept);
    conversion.delete();
    return made;
  }

  async #pump({ programme, isLast }: OneProgramme, conversion: ConversionHandle, sink: PartSink, kept: KeptSegments): Promise<Step<readonly FinishedPart[]>> {
    const { pool, progress, readToEnd, yieldToEvents } = this.#parts;
    const refused = await sink.prepare(0);
    if (refused) return failure(refused);
    const pumped = await pumpSegments({
      job: this.#request.id,
      conversion,
      control: this.#control,
      pool,
      encoders: this.#request.encoders,
      kept,
      isSourceReady: () => this.#mounts.isReady,
      bytesRead: () => this.#mounts.bytesRead,
      settleOutputs: () => (sink.isSettled ? null : sink.settle()),
      meter: this.#meter,
      progress,
      readToEnd: () => isLast && readToEnd(),
      yieldToEvents,
    });
    if (pumped.state === 'cancelled') return pumped;
    // Which of the encoders it was does not matter: it happens so rarely that all are replaced.
    if (pumped.state === 'encoder_failed') return failure(pumped.error, 'all');
    // C++ knows only that the sink took too little; the sink knows why.
    if (pumped.state === 'failed') return failure(sink.failure ?? pumped.error);
    const finished = conversion.finish();
    if ('error' in finished) return failure(sink.failure ?? finished.error);
    const unsettled = await sink.settle();
    if (unsettled) return failure(unsettled);
    return finished.summaries.map((summary) => this.#finished(programme, summary, sink.blobOf(summary.part)));
  }

  #finished(programme: Programme, { part, ...summary }: PartSummary, blob: Blob | null): FinishedPart {
    const { title, number } = programme.parts[part] ?? { title: '', number: 0 };
    const warnings = blob ? [...summary.warnings, IN_MEMORY] : summary.warnings;
    return { summary: { ...summary, warnings, elapsedSeconds: this.#control.stopwatch.seconds }, title, number, blob };
  }

  #openOutput(programme: Programme, part: number, keptBytes: number): ReturnType<JobParts['openOutput']> {
    const { output } = this.#request;
    return this.#parts.openOutput(output && partPath(output, programme.parts[part]?.number ?? 0), keptBytes);
  }
}

const IN_MEMORY = { code: 'result_in_memory' } as const;

function failure(error: ErrorReport, replace: WorkersToReplace = 'none'): Extract<JobOutcome, { state: 'failed' }> {
  return { state: 'failed', error, replace };
}
