import type { Analysis, EnvelopePiece, LoudnessBlocks, LoudnessFacts } from '../shared/analysis';
import type { AnalysisOutcome, EngineState, ErrorReport, ExcerptOutcome, PlanWish, ProbeOutcome, SamplesOutcome } from '../shared/converter';
import type { MarkedSound, MarksReading, SoundWish, WrittenMarkFormat } from '../shared/file_sound';
import type { ConversionOptions } from '../shared/options';
import type { Mark, Plan } from '../shared/programme';
import type { Recipe } from '../shared/recipe';
import { AnalysisStore } from './analysis_store';
import type { LookOutcome, LookRequest, ProbeQueue } from './probe_queue';
import type { Questions } from './questions';

/** All that is asked of the engine but to convert. */
export abstract class Asking {
  abstract readonly state: EngineState;
  protected abstract readonly probes: ProbeQueue;
  /** They take long, and everything else comes between their steps. */
  protected abstract readonly passes: ProbeQueue;
  protected abstract readonly questions: Questions;
  protected readonly analyses = new AnalysisStore();

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
    const known = this.analyses.get(file, wish);
    if (known) return { ok: true, analysis: known };
    if (this.state.state === 'unavailable') return { ok: false, error: this.state.error };
    const outcome = await this.passes.look({ type: 'analyse', file, wish }, signal, piece);
    if (outcome.type === 'failed') return { ok: false, error: outcome.error };
    this.analyses.put(file, wish, outcome.analysis);
    return { ok: true, analysis: outcome.analysis };
  }

  knownAnalysis(file: File, wish: SoundWish): Analysis | null {
    return this.analyses.get(file, wish);
  }

  watchAnalyses(listener: (file: File, analysis: Analysis) => void): void {
    this.analyses.watch = listener;
  }

  async checkRecipe(recipe: Recipe): Promise<ErrorReport | null> {
    if (this.state.state === 'unavailable') return null;
    const answer = await this.questions.ask({ type: 'check_recipe', recipe });
    // Where no answer comes, nothing is wrong as far as anybody knows.
    return answer.type === 'refused' ? null : answer.error;
  }

  async readMarks(bytes: Uint8Array<ArrayBuffer>, mediaName: string): Promise<MarksReading> {
    if (this.state.state === 'unavailable') return { ok: false, error: this.state.error };
    const answer = await this.questions.ask({ type: 'read_marks', bytes, mediaName });
    return answer.type === 'refused' ? { ok: false, error: answer.error } : { ok: true, ...answer.list };
  }

  async writeMarks(marks: readonly Mark[], format: WrittenMarkFormat, sound: MarkedSound): Promise<string | null> {
    if (this.state.state === 'unavailable') return null;
    const answer = await this.questions.ask({ type: 'write_marks', marks, format, sound });
    return answer.type === 'refused' ? null : answer.text;
  }

  async planOf({ infos, options, analyses }: PlanWish): Promise<Plan | null> {
    if (this.state.state === 'unavailable') return null;
    const answer = await this.questions.ask({ type: 'plan', infos, options, analyses });
    return answer.type === 'refused' ? null : answer.plan;
  }

  async albumLoudness(sounds: readonly LoudnessBlocks[]): Promise<LoudnessFacts | null> {
    if (this.state.state === 'unavailable') return null;
    const answer = await this.questions.ask({ type: 'album_loudness', sounds });
    return answer.type === 'refused' ? null : answer.loudness;
  }

  #look<Type extends 'probe' | 'cover_of' | 'samples' | 'excerpt'>(request: LookRequest<Type>, signal: AbortSignal): Promise<LookOutcome<Type>> {
    if (this.state.state === 'unavailable') return Promise.resolve({ type: 'failed', error: this.state.error });
    return this.probes.look(request, signal);
  }
}
