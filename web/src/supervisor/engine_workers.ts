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

/**
 * Conversion workers, which share the encoders. The first always runs; the second only while a list of files is converted, where a
 * file is begun in one lane while the encoders still work on the last segments of the file before in the other. Two workers, so that a
 * file that traps, hangs or fills the memory harms no other.
 */
export type LaneIndex = 0 | 1;

/** One of them, as a job sees it. */
export interface Lane {
  readonly index: LaneIndex;
  send(request: ConversionRequest): void;
  replace(which: WorkersToReplace): void;
}

export interface EngineEvents {
  ready(versions: EngineVersions): void;
  reply(reply: JobReply): void;
  /** The worker of the lane stopped in the middle of something; `null`: an encoder did, and all were replaced. New ones know nothing of earlier requests. */
  crashed(error: ErrorReport, lane: LaneIndex | null): void;
  /** All workers were replaced at the wish of a job of the other lane. */
  lost(lane: LaneIndex): void;
  /** The second worker cannot be started. There is one lane from now on. */
  secondLaneUnavailable(): void;
  /** Workers cannot be started. There are none from now on. */
  unavailable(error: ErrorReport): void;
}

export interface EngineSettings {
  readonly encoders: number;
  readonly reads: ReadStrategy;
}

interface RunningWorker {
  readonly worker: EngineWorker;
  isReady: boolean;
}

/** The conversion workers, the encoder workers, and the channels between them. */
export class EngineWorkers {
  readonly #factory: WorkerFactory;
  readonly #settings: EngineSettings;
  readonly #events: EngineEvents;
  readonly #conversions: [RunningWorker | null, RunningWorker | null] = [null, null];
  #encoders: readonly EngineWorker[] = [];
  #hasSecondLane = true;
  #isUnavailable = false;

  constructor(factory: WorkerFactory, settings: EngineSettings, events: EngineEvents) {
    this.#factory = factory;
    this.#settings = settings;
    this.#events = events;
  }

  /** Requests may be sent at once: workers take them when they have loaded. */
  start(): void {
    this.#replaceAll();
  }

  get hasSecondLane(): boolean {
    return this.#hasSecondLane && !this.#isUnavailable;
  }

  lane(index: LaneIndex): Lane {
    return {
      index,
      send: (request) => {
        if (request.type === 'convert') this.open(index);
        this.#conversions[index]?.worker.postMessage(request, []);
      },
      replace: (which) => this.#replace(which, index),
    };
  }

  /** Has the lane's worker load, unless it runs. */
  open(index: LaneIndex): void {
    if (this.#conversions[index] || this.#isUnavailable) return;
    try {
      this.#startConversion(index);
    } catch (exception) {
      this.#failToStart(index, String(exception));
    }
  }

  /** Gives the second worker's memory back. */
  closeSecondLane(): void {
    this.#endConversion(1);
  }

  #replace(which: WorkersToReplace, index: LaneIndex): void {
    if (which === 'none' || this.#isUnavailable) return;
    if (which === 'conversion') {
      this.#endConversion(index);
      this.open(index);
    } else {
      this.#replaceAll();
      this.#events.lost(index === 0 ? 1 : 0);
    }
  }

  #replaceAll(): void {
    this.#endConversion(0);
    this.#endConversion(1);
    try {
      this.#encoders.forEach((encoder) => this.#end(encoder));
      this.#encoders = Array.from({ length: this.#settings.encoders }, (_, encoder) => this.#startEncoder(encoder));
    } catch (exception) {
      this.#giveUp({ code: 'engine_unavailable', detail: String(exception) });
      return;
    }
    this.open(0);
  }

  #startEncoder(index: number): EngineWorker {
    const encoder = this.#factory.encoder(index);
    encoder.onmessage = ({ data }: MessageEvent<EncoderStatus>) => this.#giveUp(data.error);
    this.#watch(encoder, (detail) => this.#encoderCrashed(detail));
    return encoder;
  }

  #startConversion(lane: LaneIndex): void {
    const worker = this.#factory.conversion();
    const running: RunningWorker = { worker, isReady: false };
    this.#conversions[lane] = running;
    worker.onmessage = ({ data }: MessageEvent<ConversionReply>) => this.#take(data, running, lane);
    this.#watch(worker, (detail) => this.#conversionCrashed(detail, lane));
    // The encoders' old ports of this lane lead to a worker that is gone; they drop them for the new ones.
    const ports = this.#encoders.map((encoder) => {
      const { port1, port2 } = new MessageChannel();
      const connect: EncoderConnect = { type: 'connect', lane, port: port1 };
      encoder.postMessage(connect, [port1]);
      return port2;
    });
    const { reads } = this.#settings;
    worker.postMessage({ type: 'start', encoders: ports, reads } satisfies ConversionRequest, ports);
  }

  #take(reply: ConversionReply, running: RunningWorker, lane: LaneIndex): void {
    switch (reply.type) {
      case 'ready':
        running.isReady = true;
        if (lane === 0) this.#events.ready(reply.versions);
        break;
      case 'unavailable':
        if (lane === 0) this.#giveUp(reply.error);
        else this.#failToStart(lane, reply.error.detail);
        break;
      default:
        this.#events.reply(reply);
    }
  }

  #watch(worker: EngineWorker, crashed: (detail: string) => void): void {
    // A script that could not be loaded is reported by an event without a message.
    worker.onerror = ({ message, filename, lineno }) =>
      crashed(message ? `${message} (${filename}:${lineno})` : 'the script of a worker could not be loaded');
    worker.onmessageerror = () => crashed('a message could not be read');
  }

  #conversionCrashed(detail: string, lane: LaneIndex): void {
    // Workers that fail before they ever were ready would fail again, and again.
    if (!this.#conversions[lane]?.isReady) {
      this.#failToStart(lane, detail);
      return;
    }
    this.#replace('conversion', lane);
    this.#events.crashed({ code: 'engine_crashed', detail }, lane);
  }

  #encoderCrashed(detail: string): void {
    if (!this.#conversions[0]?.isReady) {
      this.#giveUp({ code: 'engine_unavailable', detail });
      return;
    }
    this.#replaceAll();
    this.#events.crashed({ code: 'engine_crashed', detail }, null);
  }

  #failToStart(lane: LaneIndex, detail: string): void {
    if (lane === 0) {
      this.#giveUp({ code: 'engine_unavailable', detail });
      return;
    }
    this.#endConversion(1);
    this.#hasSecondLane = false;
    this.#events.secondLaneUnavailable();
  }

  #giveUp(error: ErrorReport): void {
    this.#isUnavailable = true;
    this.#endConversion(0);
    this.#endConversion(1);
    this.#encoders.forEach((encoder) => this.#end(encoder));
    this.#encoders = [];
    this.#events.unavailable(error);
  }

  #endConversion(lane: LaneIndex): void {
    const running = this.#conversions[lane];
    this.#conversions[lane] = null;
    if (running) this.#end(running.worker);
  }

  #end(worker: EngineWorker): void {
    // What it had sent already is still delivered otherwise.
    worker.onmessage = null;
    worker.onerror = null;
    worker.onmessageerror = null;
    worker.terminate();
  }
}
