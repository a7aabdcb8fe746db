/** A conversion module whose “files” are a number of segments, and whose MP3 is what the segments' encoders said. */
import type { ErrorReport } from '../../web/src/shared/errors';
import type { ConversionHandle, ConversionModule, OutputSink, Picture, PictureKind, WorkerFsOptions } from '../../web/src/engine/wasm_modules';
import { DEFAULT_RECIPE } from '../../web/src/shared/recipe';
import { encoderSettings, mediaInfo } from './samples';

export class ErrnoError extends Error {
  readonly errno: number;

  constructor(errno: number) {
    super(`errno ${errno}`);
    this.errno = errno;
  }
}

export class FakeConversionModule implements ConversionModule {
  segments = 5;
  memory = 30_000_000;
  recipeError: ErrorReport | null = null;
  probeError: ErrorReport | null = null;
  openError: ErrorReport | null = null;
  /** Called before each step; what it throws is a trap, what it returns a failure. */
  beforeStep: (step: number) => ErrorReport | null = () => null;

  readonly mounts = new Map<string, object>();
  openHandles = 0;
  steps = 0;
  writes: number[] = [];

  readonly WORKERFS: ConversionModule['WORKERFS'] = { reader: null };
  readonly FS: ConversionModule['FS'] = {
    ErrnoError,
    mkdir: () => undefined,
    mount: (_type: object, { blobs }: WorkerFsOptions, path: string) => {
      for (const { name, data } of blobs) this.mounts.set(`${path}/${name}`, data);
    },
    unmount: (path: string) => {
      for (const name of this.mounts.keys()) if (name.startsWith(`${path}/`)) this.mounts.delete(name);
    },
    rmdir: () => undefined,
  };

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

  openConversion(path: string, _options: object, sink: OutputSink) {
    if (!this.mounts.has(path)) throw new Error(`${path} is not mounted`);
    if (this.openError) return { error: this.openError };
    this.openHandles += 1;
    return { conversion: this.#conversion(sink) };
  }

  #conversion(sink: OutputSink): ConversionHandle {
    let next = 0;
    let bytesWritten = 0;
    const write = (bytes: Uint8Array): { error?: ErrorReport } => {
      const count = sink.write(bytesWritten, bytes);
      bytesWritten += count;
      return count === bytes.length ? {} : { error: { code: 'write_failed', detail: 'short write' } };
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
          settings: encoderSettings({ channels: 1 }),
          warmUpFrames: index === 0 ? 0 : 12,
          frameCount: 392,
          planes: [new Float32Array([index, index, index, index])],
        };
      },
      writeSegment: (index, _frameCount, _lowpassHz, bytes) => {
        this.writes.push(index);
        return write(bytes);
      },
      finish: () => {
        const { error } = write(new TextEncoder().encode('end'));
        if (error) return { error };
        return {
          summary: {
            bytes: bytesWritten,
            durationSeconds: this.segments * 10,
            sampleRate: 44100,
            channels: 1,
            bitrateKbps: 192,
            isVariable: false,
            isCopied: false,
            warnings: [],
          },
        };
      },
      progress: () => ({ fraction: next / (this.segments + 1), seconds: next * 10, bytesWritten }),
      delete: () => {
        this.openHandles -= 1;
      },
    };
  }
}
