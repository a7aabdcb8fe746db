import type {
  Conversion,
  ConversionListener,
  Converter,
  EngineState,
  ErrorReport,
  ProbeOutcome,
} from '../shared/converter';
import type { ConversionOptions } from '../shared/options';
import type { OutputPath, ReadStrategy } from '../shared/protocol';
import { encoderCount } from './encoder_count';
import { EngineWorkers } from './engine_workers';
import { removeFile } from './private_files';
import { ProbeQueue } from './probe_queue';
import { readStrategy } from './read_strategy';
import { RunningConversion } from './running_conversion';
import { outputDirectory, sessionId } from './session';
import { browserWorkers, type WorkerFactory } from './worker_factory';

/** Starts the engine at once, so that it stands ready when the first file is chosen. */
export function createConverter(options: { readonly encoders?: number } = {}): Converter {
  return new WorkerConverter({
    factory: browserWorkers,
    encoders: options.encoders ?? encoderCount(location.search, navigator.hardwareConcurrency),
    reads: readStrategy(location.search),
    directory: outputDirectory(sessionId),
    async removeOutput(output) {
      await removeFile(await navigator.storage.getDirectory(), output);
    },
  });
}

export interface ConverterParts {
  readonly factory: WorkerFactory;
  readonly encoders: number;
  readonly reads: ReadStrategy;
  /** Where results are written. */
  readonly directory: readonly string[];
  removeOutput(output: OutputPath): Promise<void>;
}

export class WorkerConverter implements Converter {
  readonly #parts: ConverterParts;
  readonly #workers: EngineWorkers;
  readonly #probes: ProbeQueue;
  readonly #watchers = new Set<(state: EngineState) => void>();
  #state: EngineState = { state: 'starting' };
  #current: RunningConversion | null = null;
  #lastId = 0;

  constructor(parts: ConverterParts) {
    this.#parts = parts;
    const nextId = (): number => this.#nextId();
    this.#workers = new EngineWorkers(parts.factory, parts, {
      ready: (versions) => this.#become({ state: 'ready', versions, encoders: parts.encoders }),
      reply: (reply) => {
        this.#current?.reply(reply);
        this.#probes.reply(reply);
      },
      crashed: (error) => this.#crashed(error),
      unavailable: (error) => {
        this.#become({ state: 'unavailable', error });
        this.#crashed(error);
      },
    });
    this.#probes = new ProbeQueue({
      workers: this.#workers,
      nextId,
      isFree: () => this.#current === null && this.#state.state !== 'unavailable',
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

  probe(file: File, signal: AbortSignal): Promise<ProbeOutcome> {
    if (this.#state.state === 'unavailable') return Promise.resolve({ ok: false, error: this.#state.error });
    return this.#probes.probe(file, signal);
  }

  convert(id: string, file: File, options: ConversionOptions, listener: ConversionListener): Conversion {
    if (this.#current) throw new Error('a conversion is running');
    const conversion = new RunningConversion({
      file,
      options,
      listener,
      workers: this.#workers,
      nextId: () => this.#nextId(),
      nextOutput: () => ({ directory: this.#parts.directory, name: `${id}-${this.#lastId}.mp3` }),
      removeOutput: (output) => void this.#parts.removeOutput(output).catch(() => undefined),
      whenFree: (begin) => this.#probes.giveWay(begin),
      over: () => {
        this.#current = null;
        this.#probes.advance();
      },
    });
    this.#current = conversion;
    if (this.#state.state === 'unavailable') conversion.crashed(this.#state.error);
    else conversion.begin();
    return conversion;
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  #crashed(error: ErrorReport): void {
    // One of the two had the worker. Who fails may make room for the next one, which must not fail with it.
    const conversion = this.#current;
    const wasProbing = this.#probes.isRunning;
    const isOver = error.code === 'engine_unavailable';
    if (wasProbing || isOver) this.#probes.crashed(error);
    if (!wasProbing || isOver) conversion?.crashed(error);
  }

  #become(state: EngineState): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher(state);
  }
}
