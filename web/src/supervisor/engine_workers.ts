import type { ErrorReport } from '../shared/errors';
import type {
  ConversionReply,
  ConversionRequest,
  EncoderConnect,
  EncoderStatus,
  EngineVersions,
  ReadStrategy,
  WorkersToReplace,
} from '../shared/protocol';
import type { EngineWorker, WorkerFactory } from './worker_factory';

export type JobReply = Exclude<ConversionReply, { type: 'ready' } | { type: 'unavailable' }>;

export interface EngineEvents {
  ready(versions: EngineVersions): void;
  reply(reply: JobReply): void;
  /** A worker stopped in the middle of something. All have been replaced, and know nothing of earlier requests. */
  crashed(error: ErrorReport): void;
  /** Workers cannot be started. There are none from now on. */
  unavailable(error: ErrorReport): void;
}

export interface EngineSettings {
  readonly encoders: number;
  readonly reads: ReadStrategy;
}

/** The conversion worker, the encoder workers, and the channels between them. */
export class EngineWorkers {
  readonly #factory: WorkerFactory;
  readonly #settings: EngineSettings;
  readonly #events: EngineEvents;
  #conversion: EngineWorker | null = null;
  #encoders: readonly EngineWorker[] = [];
  #isReady = false;
  #isUnavailable = false;

  constructor(factory: WorkerFactory, settings: EngineSettings, events: EngineEvents) {
    this.#factory = factory;
    this.#settings = settings;
    this.#events = events;
  }

  /** Requests may be sent at once: workers take them when they have loaded. */
  start(): void {
    this.replace('all');
  }

  send(request: ConversionRequest): void {
    this.#conversion?.postMessage(request, []);
  }

  replace(which: WorkersToReplace): void {
    if (which === 'none' || this.#isUnavailable) return;
    try {
      if (which === 'all') {
        this.#encoders.forEach((encoder) => this.#end(encoder));
        this.#encoders = Array.from({ length: this.#settings.encoders }, (_, index) => this.#startEncoder(index));
      }
      this.#end(this.#conversion);
      this.#startConversion();
    } catch (exception) {
      this.#giveUp({ code: 'engine_unavailable', detail: String(exception) });
    }
  }

  #startEncoder(index: number): EngineWorker {
    const encoder = this.#factory.encoder(index);
    encoder.onmessage = ({ data }: MessageEvent<EncoderStatus>) => this.#giveUp(data.error);
    this.#watch(encoder);
    return encoder;
  }

  #startConversion(): void {
    this.#isReady = false;
    const worker = this.#factory.conversion();
    this.#conversion = worker;
    worker.onmessage = ({ data }: MessageEvent<ConversionReply>) => this.#take(data);
    this.#watch(worker);
    // The encoders' old ports lead to a worker that is gone; they drop them for the new ones.
    const ports = this.#encoders.map((encoder) => {
      const { port1, port2 } = new MessageChannel();
      const connect: EncoderConnect = { type: 'connect', port: port1 };
      encoder.postMessage(connect, [port1]);
      return port2;
    });
    const { reads } = this.#settings;
    worker.postMessage({ type: 'start', encoders: ports, reads } satisfies ConversionRequest, ports);
  }

  #take(reply: ConversionReply): void {
    switch (reply.type) {
      case 'ready':
        this.#isReady = true;
        this.#events.ready(reply.versions);
        break;
      case 'unavailable':
        this.#giveUp(reply.error);
        break;
      default:
        this.#events.reply(reply);
    }
  }

  #watch(worker: EngineWorker): void {
    // A script that could not be loaded is reported by an event without a message.
    worker.onerror = ({ message, filename, lineno }) =>
      this.#crash(message ? `${message} (${filename}:${lineno})` : 'the script of a worker could not be loaded');
    worker.onmessageerror = () => this.#crash('a message could not be read');
  }

  #crash(detail: string): void {
    // Workers that fail before they ever were ready would fail again, and again.
    if (!this.#isReady) {
      this.#giveUp({ code: 'engine_unavailable', detail });
      return;
    }
    this.replace('all');
    this.#events.crashed({ code: 'engine_crashed', detail });
  }

  #giveUp(error: ErrorReport): void {
    this.#isUnavailable = true;
    this.#end(this.#conversion);
    this.#encoders.forEach((encoder) => this.#end(encoder));
    this.#conversion = null;
    this.#encoders = [];
    this.#events.unavailable(error);
  }

  #end(worker: EngineWorker | null): void {
    if (!worker) return;
    // What it had sent already is still delivered otherwise.
    worker.onmessage = null;
    worker.onerror = null;
    worker.onmessageerror = null;
    worker.terminate();
  }
}
