/** A conversion module whose “files” are a number of segments, and whose MP3 is what the segments' encoders said. */
import { crc32 } from '../../web/src/zip/crc32';
import type { ErrorReport } from '../../web/src/shared/errors';
import type { Analysis, LoudnessBlocks, LoudnessFacts } from '../../web/src/shared/analysis';
import type {
  AnalysisHandle,
  ConversionHandle,
  ConversionModule,
  ModuleOptions,
  OutputSink,
  Picture,
  PictureKind,
  PlanSource,
  SamplesHandle,
  TextTrackHandle,
  TextTrackOptions,
} from '../../web/src/engine/wasm_modules';
import type { LoudnessGain } from '../../web/src/shared/protocol';
import type { MarkList } from '../../web/src/shared/file_sound';
import type { Lyrics } from '../../web/src/shared/lyrics';
import type { Plan, Programme, TimeRange } from '../../web/src/shared/programme';
import { DEFAULT_RECIPE, type Recipe } from '../../web/src/shared/recipe';
import { FakeFileSystem } from './fake_file_system';
import { analysis, encoderSettings, mediaInfo } from './samples';

export class FakeConversionModule implements ConversionModule {
  segments = 5;
  memory = 30_000_000;
  recipeError: ErrorReport | null = null;
  probeError: ErrorReport | null = null;
  openError: ErrorReport | null = null;
  /** Called before each step; what it throws is a trap, what it returns a failure. */
  beforeStep: (step: number) => ErrorReport | null = () => null;

  readonly #files = new FakeFileSystem();
  /** What is mounted, by paths. */
  readonly mounts = this.#files.mounts;
  readonly FS: ConversionModule['FS'] = this.#files;
  openHandles = 0;
  steps = 0;
  writes: number[] = [];

  readonly WORKERFS: ConversionModule['WORKERFS'] = { reader: null };
  memoryBytes(): number {
    return this.memory;
  }

  versions() {
    return { ffmpeg: '7.1.5' };
  }

  checkRecipe() {
    return this.recipeError ? { error: this.recipeError } : { recipe: DEFAULT_RECIPE };
  }

  probe(path: string) {
    if (!this.mounts.has(path)) throw new Error(`${path} is not mounted`);
    return this.probeError ? { error: this.probeError } : { info: mediaInfo() };
  }

  /** Of each file. */
  cover: Picture | null = null;
  /** Of what is given. */
  pictureKind: PictureKind | null = null;

  coverOf(path: string) {
    if (!this.mounts.has(path)) throw new Error(`${path} is not mounted`);
    return this.probeError ? { error: this.probeError } : { cover: this.cover };
  }

  pictureOf() {
    return this.pictureKind;
  }

  /** With which options, one after the other. */
  readonly opened: ModuleOptions[] = [];

  openConversion(paths: readonly string[], options: ModuleOptions, sink: OutputSink) {
    for (const path of paths) if (!this.mounts.has(path)) throw new Error(`${path} is not mounted`);
    if (this.openError) return { error: this.openError };
    this.opened.push(options);
    this.openHandles += 1;
    return { conversion: this.#conversion(sink, options.programme.parts.length) };
  }

  /** What recipes need of a file before it is converted. */
  needs = false;
  analysisSteps = 3;
  /** Passes that were begun. */
  passes = 0;

  needsAnalysis(recipe: Recipe): boolean {
    return this.needs && recipe.loudness.mode !== 'none';
  }

  openAnalysis(path: string): { readonly analysis: AnalysisHandle } | { readonly error: ErrorReport } {
    if (!this.mounts.has(path)) throw new Error(`${path} is not mounted`);
    if (this.openError) return { error: this.openError };
    this.openHandles += 1;
    this.passes += 1;
    let step = 0;
    return {
      analysis: {
        read: () => {
          step += 1;
          const error = this.beforeStep(step);
          if (error) return { error };
          const fraction = step / this.analysisSteps;
          const buckets = new Int16Array([-step, step, step]);
          const piece = { sampleRate: 48000, samplesPerBucket: 256, firstBucket: step - 1, buckets, fraction };
          return { state: step < this.analysisSteps ? 'working' : 'finished', fraction, piece };
        },
        result: () => analysis(),
        delete: () => {
          this.openHandles -= 1;
        },
      },
    };
  }

  /** Samples at 1 kHz that count from the file's beginning on. */
  openSamples(path: string, _options: object, startSeconds: number): { readonly samples: SamplesHandle } | { readonly error: ErrorReport } {
    if (!this.mounts.has(path)) throw new Error(`${path} is not mounted`);
    this.openHandles += 1;
    let next = Math.round(startSeconds * 1000);
    return {
      samples: {
        read: (most) => {
          const count = Math.min(most, 300, 10_000 - next);
          const plane = Float32Array.from({ length: count }, (_, index) => next + index);
          next += count;
          return { sampleRate: 1000, isEnd: next >= 10_000, planes: [plane] };
        },
        delete: () => {
          this.openHandles -= 1;
        },
      },
    };
  }

  marks: MarkList | { readonly error: ErrorReport } = { format: 'list', marks: [{ seconds: 0, title: 'Intro' }], title: '', merged: 0 };

  /** Of each file; `null`: it has no text track. */
  lyrics: Lyrics | null = null;

  readLyrics() {
    return this.lyrics ? { lyrics: this.lyrics } : { error: { code: 'bad_marks', detail: 'none' } as const };
  }

  writeLrc(lyrics: Lyrics, _keep: readonly TimeRange[], title: string) {
    return [title, ...lyrics.lines.map(({ text }) => text)].join('\n');
  }

  /** With which options text tracks were opened. */
  readonly textTracks: TextTrackOptions[] = [];

  openTextTrack(path: string, options: TextTrackOptions): { readonly text: TextTrackHandle | null } | { readonly error: ErrorReport } {
    if (!this.mounts.has(path)) throw new Error(`${path} is not mounted`);
    this.textTracks.push(options);
    const { lyrics } = this;
    if (!lyrics) return { text: null };
    this.openHandles += 1;
    let step = 0;
    return {
      text: {
        read: () => {
          step += 1;
          const error = this.beforeStep(step);
          return error ? { error } : { state: step < 3 ? 'working' : 'finished', fraction: step / 3 };
        },
        result: () => lyrics,
        delete: () => {
          this.openHandles -= 1;
        },
      },
    };
  }

  readMarks() {
    return this.marks;
  }

  writeMarks() {
    return '0:00 Intro';
  }

  programmes: readonly Programme[] = [];
  readonly planned: { readonly sources: readonly PlanSource[]; readonly keep: readonly TimeRange[] }[] = [];

  plan(_recipe: Recipe, sources: readonly PlanSource[], keep: readonly TimeRange[]): Plan {
    this.planned.push({ sources, keep });
    return { programmes: this.programmes, notes: { marksLeftOut: 0, marksMerged: 0, silenceSeconds: 0 } };
  }

  /** Whether frames are copied. */
  copies = false;

  wantsCopy(): boolean {
    return this.copies;
  }

  partsLoudness(analyses: readonly Analysis[], { parts }: Programme): readonly LoudnessFacts[] {
    return parts.map((_, index) => ({ ...analysis().loudness, rangeLu: 10 * analyses.length + index }));
  }

  loudnessGain(_recipe: Recipe, analyses: readonly Analysis[]): LoudnessGain {
    return { gainDb: analyses.length, limits: false, ceilingDbtp: -1, measuredLufs: null, reachedLufs: null, why: 'reached' };
  }

  albumLoudness(sounds: readonly LoudnessBlocks[]) {
    return { ...analysis().loudness, rangeLu: sounds.length };
  }

  /** The segments are divided among the parts. */
  #conversion(sink: OutputSink, parts: number): ConversionHandle {
    let next = 0;
    let part = -1;
    let bytesWritten = 0;
    let bytesBefore = 0;
    const sizes: number[] = [];
    const write = (bytes: Uint8Array): { error?: ErrorReport } => {
      const count = sink.write(bytesWritten - bytesBefore, bytes);
      bytesWritten += count;
      return count === bytes.length ? {} : { error: { code: 'write_failed', detail: 'short write' } };
    };
    const endPart = (): { error?: ErrorReport } => {
      const { error } = write(new TextEncoder().encode('end'));
      if (error) return { error };
      sizes.push(bytesWritten - bytesBefore);
      bytesBefore = bytesWritten;
      return sink.end(part) ? {} : { error: { code: 'write_failed', detail: 'not ended' } };
    };
    return {
      info: () => mediaInfo(),
      readSegment: () => {
        this.steps += 1;
        const error = this.beforeStep(this.steps);
        if (error) return { error };
        if (this.steps % 2 === 1) return { state: 'working' };
        if (next === this.segments) return { state: 'finished' };
        const index = next;
        next += 1;
        return {
          state: 'segment',
          index,
          part: Math.floor((index * parts) / this.segments),
          settings: encoderSettings({ channels: 1 }),
          warmUpFrames: index === 0 ? 0 : 12,
          frameCount: 392,
          planes: [new Float32Array([index, index, index, index])],
        };
      },
      writeSegment: (index, _frameCount, _lowpassHz, bytes) => {
        this.writes.push(index);
        const of = Math.floor((index * parts) / this.segments);
        if (of !== part) {
          const ended = part < 0 ? {} : endPart();
          if (ended.error) return { error: ended.error };
          part = of;
          if (!sink.begin(part)) return { error: { code: 'write_failed', detail: 'not begun' } };
        }
        const place = { position: bytesWritten - bytesBefore, crc32: crc32(bytes) };
        const { error } = write(bytes);
        return error ? { error } : place;
      },
      flush: () => ({}),
      finish: () => {
        const { error } = endPart();
        if (error) return { error };
        return {
          summaries: sizes.map((bytes, index) => ({
            part: index,
            bytes,
            durationSeconds: (this.segments / parts) * 10,
            sampleRate: 44100,
            channels: 1,
            bitrateKbps: 192,
            isVariable: false,
            isCopied: false,
            loudness: null,
            warnings: [],
            crc32: null,
            samples: 0,
          })),
        };
      },
      progress: () => ({ fraction: next / (this.segments + 1), seconds: next * 10, bytesWritten }),
      delete: () => {
        this.openHandles -= 1;
      },
    };
  }
}
