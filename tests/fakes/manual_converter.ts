/** A converter that does nothing by itself: the test says what happens. */
import type { Analysis, LoudnessBlocks, LoudnessFacts } from '../../web/src/shared/analysis';
import type { AnalysisOutcome, ConversionListener, ConversionWish, Converter, EngineState, ExcerptOutcome, ProbeOutcome, SamplesOutcome } from '../../web/src/shared/converter';
import type { LyricsReading } from '../../web/src/shared/lyrics';
import type { MarksReading } from '../../web/src/shared/file_sound';
import type { ConversionOptions } from '../../web/src/shared/options';
import { analysis } from './samples';

export interface ManualConversion {
  readonly id: string;
  /** Of all its files. */
  readonly fileName: string;
  readonly options: ConversionOptions;
  readonly listener: ConversionListener;
  readonly requests: ('pause' | 'resume' | 'cancel')[];
}

export class ManualConverter implements Converter {
  state: EngineState = { state: 'ready', versions: { ffmpeg: '7.1.5' }, encoders: 2 };
  readonly conversions: ManualConversion[] = [];
  /** The ids of what was planned, without repetitions. */
  readonly plans: (string | null)[] = [];
  probeOutcome: ProbeOutcome = { ok: false, error: { code: 'not_media', detail: '' } };
  readonly #watchers = new Set<(state: EngineState) => void>();

  watch(listener: (state: EngineState) => void): () => void {
    this.#watchers.add(listener);
    listener(this.state);
    return () => this.#watchers.delete(listener);
  }

  become(state: EngineState): void {
    this.state = state;
    for (const watcher of this.#watchers) watcher(state);
  }

  probe(): Promise<ProbeOutcome> {
    return Promise.resolve(this.probeOutcome);
  }

  checkRecipe(): Promise<null> {
    return Promise.resolve(null);
  }

  coverOf(): Promise<null> {
    return Promise.resolve(null);
  }

  /** What was measured, in order. */
  readonly analysed: string[] = [];
  /** Names of files that cannot be measured. */
  readonly unmeasurable = new Set<string>();
  album: LoudnessFacts | null = analysis().loudness;

  analyse(file: File): Promise<AnalysisOutcome> {
    this.analysed.push(file.name);
    return Promise.resolve(this.unmeasurable.has(file.name) ? { ok: false, error: NOT_THERE } : { ok: true, analysis: analysis() });
  }

  watchAnalyses(): void {}

  isGentle = false;

  discard(): void {}

  setGentle(isGentle: boolean): void {
    this.isGentle = isGentle;
  }

  verify(): Promise<AnalysisOutcome> {
    return Promise.resolve({ ok: true, analysis: analysis() });
  }

  knownAnalysis(): Analysis | null {
    return null;
  }

  samples(): Promise<SamplesOutcome> {
    return Promise.resolve({ ok: false, error: NOT_THERE });
  }

  excerpt(): Promise<ExcerptOutcome> {
    return Promise.resolve({ ok: false, error: NOT_THERE });
  }

  readMarks(): Promise<MarksReading> {
    return Promise.resolve({ ok: false, error: NOT_THERE });
  }

  readLyrics(): Promise<LyricsReading> {
    return Promise.resolve({ ok: false, error: NOT_THERE });
  }

  readTextTrack(): Promise<LyricsReading> {
    return Promise.resolve({ ok: false, error: NOT_THERE });
  }

  writeLrc(): Promise<null> {
    return Promise.resolve(null);
  }

  writeMarks(): Promise<null> {
    return Promise.resolve(null);
  }

  planOf(): Promise<null> {
    return Promise.resolve(null);
  }

  albumLoudness(_sounds: readonly LoudnessBlocks[]): Promise<LoudnessFacts | null> {
    return Promise.resolve(this.album);
  }

  plan(next: { readonly id: string } | null): void {
    const id = next?.id ?? null;
    if (this.plans.at(-1) !== id) this.plans.push(id);
  }

  convert({ id, files, options }: ConversionWish, listener: ConversionListener) {
    const requests: ManualConversion['requests'] = [];
    const fileName = files.map(({ name }) => name).join();
    this.conversions.push({ id, fileName, options, listener, requests });
    return {
      pause: () => void requests.push('pause'),
      resume: () => void requests.push('resume'),
      cancel: () => void requests.push('cancel'),
    };
  }

  get last(): ManualConversion {
    const last = this.conversions.at(-1);
    if (!last) throw new Error('nothing was converted');
    return last;
  }
}

const NOT_THERE = { code: 'not_media', detail: '' } as const;
