import type { SoundExcerpt } from '../shared/file_sound';
import type { ConversionRequest, ReadStrategy } from '../shared/protocol';
import type { JobControl } from './job_control';
import { SourceMounts } from './source_mounts';
import type { BlobSource, ConversionModule, Failure, SamplesHandle } from './wasm_modules';

export interface SamplesParts {
  openSource(file: Blob, arrived: () => void): BlobSource;
  yieldToEvents(): Promise<void>;
}

type Request = Extract<ConversionRequest, { type: 'samples' }>;

interface Reading {
  readonly file: File;
  readonly sound: string;
  readonly handle: SamplesHandle;
  readonly mounts: SourceMounts;
  /** Of the samples that come next. */
  nextSeconds: number;
}

/** Who listens asks for some seconds, then for those behind them: the last file stays open for a while. */
const OPEN_FOR_MS = 15_000;
/** Samples per channel that are taken out of the module's memory at once. */
const MOST_AT_ONCE = 1 << 16;

/** Decodes a few seconds of a file, from anywhere. */
export class OpenSamples {
  readonly #parts: SamplesParts;
  #reading: Reading | null = null;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SamplesParts) {
    this.#parts = parts;
  }

  async read(module: ConversionModule, request: Request, reads: ReadStrategy, control: JobControl): Promise<SoundExcerpt | Failure> {
    clearTimeout(this.#idle);
    const opened = this.#goesOn(request) ?? this.#open(module, request, reads);
    if ('error' in opened) return opened;
    const read = await this.#readFrom(opened, request, control);
    if ('error' in read || control.isCancelled) this.close();
    else this.#idle = setTimeout(() => this.close(), OPEN_FOR_MS);
    return read;
  }

  close(): void {
    clearTimeout(this.#idle);
    const reading = this.#reading;
    this.#reading = null;
    reading?.handle.delete();
    reading?.mounts.unmount();
  }

  #goesOn({ file, wish, startSeconds }: Request): Reading | null {
    const reading = this.#reading;
    // To the half of a sample at any rate.
    const isNext = reading && Math.abs(reading.nextSeconds - startSeconds) < 1e-6;
    return isNext && reading.file === file && reading.sound === soundOf(wish) ? reading : null;
  }

  #open(module: ConversionModule, { id, file, wish, startSeconds }: Request, reads: ReadStrategy): Reading | Failure {
    this.close();
    const mounts = new SourceMounts(module);
    mounts.mount(`${id}`, this.#parts.openSource(file, () => undefined), file.name);
    const opened = module.openSamples(mounts.paths[0] ?? '', { ...wish, reads }, startSeconds);
    if ('error' in opened) {
      mounts.unmount();
      return opened;
    }
    this.#reading = { file, sound: soundOf(wish), handle: opened.samples, mounts, nextSeconds: startSeconds };
    return this.#reading;
  }

  async #readFrom(reading: Reading, { startSeconds, seconds }: Request, control: JobControl): Promise<SoundExcerpt | Failure> {
    const pieces: Float32Array<ArrayBuffer>[][] = [];
    let sampleRate = 0;
    let count = 0;
    for (;;) {
      // How many they are is known with the rate.
      const left = sampleRate === 0 ? 0 : Math.round(seconds * sampleRate) - count;
      const step = reading.handle.read(Math.min(left, MOST_AT_ONCE));
      if ('error' in step) return step;
      sampleRate = step.sampleRate;
      const wanted = step.planes.map((plane) => plane.slice());
      count += wanted[0]?.length ?? 0;
      if (wanted[0]) pieces.push(wanted);
      const isEnough = sampleRate > 0 && count >= Math.round(seconds * sampleRate);
      if (step.isEnd || isEnough || control.isCancelled) break;
      await this.#parts.yieldToEvents();
    }
    if (sampleRate > 0) reading.nextSeconds = startSeconds + count / sampleRate;
    return { sampleRate, startSeconds, planes: joined(pieces, count) };
  }
}

function joined(pieces: readonly (readonly Float32Array<ArrayBuffer>[])[], count: number): Float32Array<ArrayBuffer>[] {
  const channels = pieces[0]?.length ?? 1;
  return Array.from({ length: channels }, (_, channel) => {
    const plane = new Float32Array(count);
    let done = 0;
    for (const piece of pieces) {
      const samples = piece[channel] ?? new Float32Array(0);
      plane.set(samples, done);
      done += samples.length;
    }
    return plane;
  });
}

function soundOf({ recipe, track }: Request['wish']): string {
  return JSON.stringify([recipe.track, recipe.sound.channels, track]);
}
