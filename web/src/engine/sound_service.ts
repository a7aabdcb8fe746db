/** Answers what is asked of a file's sound before it is converted. */
import type { ErrorReport } from '../shared/errors';
import type { ConversionReply, ConversionRequest, ReadStrategy, WorkersToReplace } from '../shared/protocol';
import { crashReport } from './failures';
import { JobControl } from './job_control';
import { measure, type Measured } from './measure';
import { OpenSamples } from './open_samples';
import { SourceMounts } from './source_mounts';
import { readTextTrack } from './text_track';
import type { Turns } from './turns';
import type { BlobSource, ConversionModule } from './wasm_modules';

export interface SoundParts {
  readonly turns: Turns;
  openSource(file: Blob, arrived: () => void): BlobSource;
  yieldToEvents(): Promise<void>;
  now(): number;
  post(reply: ConversionReply, transfer?: Transferable[]): void;
  replacement(module: ConversionModule): WorkersToReplace;
}

type AnalyseRequest = Extract<ConversionRequest, { type: 'analyse' }>;
type TextTrackRequest = Extract<ConversionRequest, { type: 'text_track' }>;
type SamplesRequest = Extract<ConversionRequest, { type: 'samples' }>;

export class SoundService {
  readonly #parts: SoundParts;
  readonly #controls = new Map<number, JobControl>();
  readonly #samples: OpenSamples;
  reads: ReadStrategy = 'auto';

  constructor(parts: SoundParts) {
    this.#parts = parts;
    this.#samples = new OpenSamples(parts);
  }

  /** Its steps take turns with everything else, so that nothing waits for the whole of it. */
  analyse(request: AnalyseRequest): void {
    const control = this.#begin(request.id);
    void this.#analyse(request, control)
      .catch((exception: unknown) => this.#fail(request.id, crashReport(exception), 'conversion'))
      .finally(() => this.#controls.delete(request.id));
  }

  /** As `analyse`. */
  textTrack(request: TextTrackRequest): void {
    const control = this.#begin(request.id);
    void this.#textTrack(request, control)
      .catch((exception: unknown) => this.#fail(request.id, crashReport(exception), 'conversion'))
      .finally(() => this.#controls.delete(request.id));
  }

  samples(request: SamplesRequest): void {
    const { turns, post, replacement } = this.#parts;
    const { id } = request;
    const control = this.#begin(id);
    void turns
      .take(async (module) => {
        const read = await this.#samples.read(module, request, this.reads, control);
        if (control.isCancelled) post({ type: 'cancelled', id });
        else if ('error' in read) this.#fail(id, read.error, replacement(module));
        else post({ type: 'samples', id, excerpt: read }, read.planes.map(({ buffer }) => buffer));
      })
      .catch((exception: unknown) => this.#fail(id, crashReport(exception), 'conversion'))
      .finally(() => this.#controls.delete(id));
  }

  cancel(id: number): void {
    this.#controls.get(id)?.cancel();
  }

  /** Of the module's memory, which a conversion needs now. */
  letGo(): void {
    this.#samples.close();
  }

  #mount({ id, file }: AnalyseRequest | TextTrackRequest, control: JobControl): Promise<SourceMounts> {
    return this.#parts.turns.take((module) => {
      const mounted = new SourceMounts(module);
      mounted.mount(`${id}`, this.#parts.openSource(file, () => control.wakeup.wake()), file.name);
      return mounted;
    });
  }

  async #textTrack(request: TextTrackRequest, control: JobControl): Promise<void> {
    const { turns, yieldToEvents, post, replacement } = this.#parts;
    const { id, track } = request;
    const mounts = await this.#mount(request, control);
    const read = await readTextTrack({
      path: mounts.paths[0] ?? '',
      options: { track, language: '', reads: this.reads },
      control,
      turn: (act) => turns.take(act),
      isSourceReady: () => mounts.isReady,
      yieldToEvents,
      advanced: () => undefined,
    });
    await turns.take((module) => {
      mounts.unmount();
      if (read.state === 'failed') this.#fail(id, read.error, replacement(module));
      else if (read.state === 'cancelled') post({ type: 'cancelled', id });
      else post({ type: 'text_track_read', id, lyrics: read.lyrics ?? { language: '', lines: [] } });
    });
  }

  async #analyse(request: AnalyseRequest, control: JobControl): Promise<void> {
    const { turns, yieldToEvents, post } = this.#parts;
    const { id, wish } = request;
    const mounts = await this.#mount(request, control);
    const measured = await measure({
      path: mounts.paths[0] ?? '',
      options: { ...wish, reads: this.reads },
      control,
      turn: (act) => turns.take(act),
      isSourceReady: () => mounts.isReady,
      yieldToEvents,
      advanced: (fraction, piece) => piece && post({ type: 'analysis_piece', id, piece: { ...piece, fraction } }, [piece.buckets.buffer]),
    });
    await turns.take((module) => {
      mounts.unmount();
      this.#answer(id, measured, this.#parts.replacement(module));
    });
  }

  #answer(id: number, measured: Measured, replace: WorkersToReplace): void {
    const { post } = this.#parts;
    switch (measured.state) {
      case 'measured': {
        const { analysis } = measured;
        post({ type: 'analysed', id, analysis, replace }, [analysis.envelope.buckets.buffer, analysis.blocks.blocks.buffer]);
        break;
      }
      case 'cancelled':
        post({ type: 'cancelled', id });
        break;
      case 'failed':
        this.#fail(id, measured.error, replace);
    }
  }

  #begin(id: number): JobControl {
    const control = new JobControl(() => this.#parts.now());
    this.#controls.set(id, control);
    return control;
  }

  #fail(id: number, error: ErrorReport, replace: WorkersToReplace): void {
    this.#parts.post({ type: 'failed', id, error, replace });
  }
}
